"""Annotate a large archive ahead of its first night: files → shards, nothing else. Stopped, it goes on where it was."""

from __future__ import annotations

import time

from flows import fingerprint, landing, listing, progress, rows, shards
from flows.settings import Settings
from flows.warehouse.folder import Folder
from flows.warehouse.lock import held


def annotate(settings: Settings) -> tuple[int, float]:
    """Read every file and annotate every document no shard holds; how many documents, in how many seconds."""
    began = time.monotonic()
    folder = Folder(settings.warehouse)
    listing.refuse_nested(settings.raw, folder)
    with held(folder, "backfill"):
        files = listing.take(settings.raw, folder)
        documents: dict[str, rows.Document] = {}
        for _, found in landing.read_files(sorted(files.sha256), settings):
            for thing in found:
                if isinstance(thing, rows.Document):
                    kept = documents.setdefault(thing.article_id, thing)
                    if thing.file_path < kept.file_path:  # equal bytes count where their smallest path is
                        documents[thing.article_id] = thing
        with progress.long_work("annotating", len(documents)) as advance:
            shards.annotate_all(
                list(documents.values()),
                fingerprint.annotator_version(),
                folder.shards,
                batch_size=settings.batch_size,
                workers=settings.worker_count(),
                progress=advance,
            )
    return len(documents), time.monotonic() - began
