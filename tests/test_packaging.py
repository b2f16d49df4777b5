"""What a stranger installs and starts: the lock, the compose file, the image, the workflow."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


def test_the_lock_names_no_index_and_hashes_every_package():
    lock = (ROOT / "requirements.lock").read_text()
    packages = re.findall(r"^[\w.-]+==\S+", lock, re.M)
    assert "://" not in lock and "--index" not in lock and "--find-links" not in lock
    assert len(packages) > 100
    assert len(re.findall(r"^[\w.-]+==[^\n]* \\\n    --hash=sha256:", lock, re.M)) == len(packages)


def test_every_direct_dependency_is_pinned_and_stands_in_the_lock():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    extras = project["project"]["optional-dependencies"].values()
    direct = [*project["project"]["dependencies"], *(d for extra in extras for d in extra)]
    lock = (ROOT / "requirements.lock").read_text().casefold()
    missing = [d for d in direct + project["build-system"]["requires"] if f"\n{d.casefold()} " not in f"\n{lock}"]
    assert missing == []


@pytest.mark.parametrize(
    ("schema", "file"),
    [("vendor.compose-spec", "docker-compose.yml"), ("vendor.github-workflows", ".github/workflows/ci.yml")],
)
def test_a_published_schema_accepts_the(schema, file):
    done = subprocess.run([BIN / "check-jsonschema", "--builtin-schema", schema, ROOT / file], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_images_are_pinned_to_a_version():
    compose = (ROOT / "docker-compose.yml").read_text()
    images = re.findall(r"^\s+image: (\S+)$", compose, re.M) + re.findall(r"^FROM (\S+)", (ROOT / "Dockerfile").read_text(), re.M)
    assert images and all(re.search(r":\d+\.\d+", image) for image in images), images


def test_the_dockerfile_passes_its_linter():
    done = subprocess.run([BIN / "hadolint", ROOT / "Dockerfile"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_make_help_names_every_public_target():
    done = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {"run", "test", "check"} <= set(re.findall(r"make (\w+)", done.stdout))
