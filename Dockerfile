# The nightly pipeline as one image: the locked dependencies, the package, no root.
FROM python:3.11.14-slim-bookworm

WORKDIR /app
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock

COPY flows flows
COPY dbt dbt
COPY expectations expectations
COPY raw/sample raw/sample
RUN pip install --no-cache-dir --no-deps --no-build-isolation -e . \
    && useradd --create-home --uid 10001 mixedzone \
    && mkdir -p /data/raw /data/warehouse \
    && chown -R mixedzone /app /data
USER 10001

ENV MIXEDZONE_RAW=/data/raw MIXEDZONE_WAREHOUSE=/data/warehouse
ENTRYPOINT ["mixedzone"]
CMD ["serve"]
