"""A new snapshot replaces the old one in one rename, or nothing changes.

The scratch copy has the published file's base name and lies in a folder of the same file system. A snapshot is renamed
only when no connection is open and no write-ahead log lies beside either file: a log left there would be replayed into
the new file.
"""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

from flows.errors import MixedzoneError
from flows.warehouse.db import opened
from flows.warehouse.folder import NAME, Folder, fsync_folder, wal_of

_UNKNOWN = "unknown-"
"""Begins the name under which a published file is kept that does not say which run built it."""


def refuse_wal(folder: Folder) -> None:
    """Raise MixedzoneError when a write-ahead log lies beside the published file: somebody opened it for writing."""
    wal = wal_of(folder.published)
    if wal.exists():
        raise MixedzoneError(
            "A write-ahead log lies beside the published file: a client opened it for writing, "
            "and its changes would be replayed into the next snapshot",
            file=wal,
            todo="Close that client and move the log out of the folder, then run again",
        )


def refuse_foreign(folder: Folder, snapshot: dict[str, str] | None) -> None:
    """Raise MixedzoneError when the published file is a link, or there and no snapshot of a night (emptied, or not ours).

    A link would be replaced by the next snapshot, and who reads its target would go on reading the old one; an emptied
    file would pass for a first night, which has no history to compare with.
    """
    if folder.published.is_symlink():
        raise MixedzoneError(
            "The published file is a link: a rename would replace the link, and readers of its target would never see the new snapshot",
            file=folder.published,
            todo="Put the file itself here, and let the link point to it from elsewhere; --warehouse may be a link to a folder",
        )
    if snapshot is None and folder.published.exists():
        raise MixedzoneError(
            "The published file was not made by a night: it does not say which",
            file=folder.published,
            todo="`mixedzone rollback` brings back the snapshot before it; or move it away to begin anew",
        )


def make_scratch(folder: Folder) -> Path:
    """A writable copy of the published file (or an empty database) to build tonight's snapshot in.

    What an earlier, killed run left in the scratch folder is removed first. Call with the lock held.
    """
    refuse_wal(folder)
    clear_scratch(folder)
    folder.scratch.mkdir(parents=True)
    if folder.published.exists():
        shutil.copyfile(folder.published, folder.scratch_file)
        folder.scratch_file.chmod(0o644)
    return folder.scratch_file


def clear_scratch(folder: Folder) -> None:
    """Remove the scratch folder, if there is one."""
    if folder.scratch.exists():
        shutil.rmtree(folder.scratch)


def publish(folder: Folder, keep: int) -> None:
    """Put the finished scratch file in the published file's place; keep the ``keep`` snapshots before it.

    There is no instant without a complete published file. Call with the lock held and every connection closed.
    """
    refuse_wal(folder)
    with opened(folder.scratch_file) as connection:
        connection.execute("checkpoint")
    if wal_of(folder.scratch_file).exists():
        raise MixedzoneError(
            "The scratch file still has a write-ahead log: a connection to it is open",
            file=folder.scratch_file,
            todo="Nothing was published; please report this",
        )
    with folder.scratch_file.open("rb+") as file:
        os.fsync(file.fileno())
    folder.scratch_file.chmod(0o444)
    keep_previous(folder)
    folder.scratch_file.replace(folder.published)
    fsync_folder(folder.root)
    prune(folder, keep)


def keep_previous(folder: Folder) -> None:
    """Give the published file a second name below ``previous/``; the published name stays as it is."""
    if not folder.published.exists():
        return
    name = snapshot_run(folder.published) or f"{_UNKNOWN}{folder.published.stat().st_mtime_ns}"
    home = folder.previous / name
    target = home / NAME
    if target.exists():
        return
    home.mkdir(parents=True, exist_ok=True)
    try:
        target.hardlink_to(folder.published)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EXDEV, errno.EMLINK):
            raise
        partial = target.with_suffix(".tmp")  # a file system without hard links
        shutil.copyfile(folder.published, partial)
        partial.chmod(0o444)
        partial.replace(target)
    fsync_folder(home)
    fsync_folder(folder.previous)


def previous_runs(folder: Folder) -> list[str]:
    """Run ids of the kept snapshots, oldest first; before them files that did not say which run built them."""
    if not folder.previous.is_dir():
        return []
    kept = (home.name for home in folder.previous.iterdir() if (home / NAME).exists())
    return sorted(kept, key=lambda name: (not name.startswith(_UNKNOWN), name))


def prune(folder: Folder, keep: int) -> None:
    """Remove all but the newest ``keep`` kept snapshots. A reader that has one open keeps it."""
    for name in previous_runs(folder)[:-keep]:
        shutil.rmtree(folder.previous / name)


def snapshot_run(database: Path) -> str | None:
    """The run that built a snapshot; None when the file does not say, or is damaged."""
    try:
        snapshot = snapshot_of(database)
    except MixedzoneError:
        return None
    return snapshot["run_id"] if snapshot else None


def snapshot_of(database: Path) -> dict[str, str] | None:
    """``run_id`` and ``fingerprint`` of a snapshot; None for no file, or one that does not say. Raises MixedzoneError for a damaged one."""
    if not database.exists():
        return None
    with opened(database, read_only=True) as connection:
        known = connection.execute(
            "select 1 from information_schema.tables where table_schema = 'ops' and table_name = 'snapshot'"
        ).fetchone()
        if not known:
            return None
        row = connection.execute("select run_id, fingerprint from ops.snapshot").fetchone()
    return {"run_id": row[0], "fingerprint": row[1]} if row else None


def restore(folder: Folder, run_id: str) -> None:
    """Publish a kept snapshot again; the one it replaces is kept too. Call with the lock held."""
    source = folder.previous / run_id / NAME
    if not source.exists():
        known = ", ".join(previous_runs(folder)) or "none"
        raise MixedzoneError(f"There is no kept snapshot of run {run_id}", file=source, todo=f"Kept are: {known}")
    refuse_wal(folder)
    clear_scratch(folder)
    folder.scratch.mkdir(parents=True)
    shutil.copyfile(source, folder.scratch_file)
    with folder.scratch_file.open("rb+") as file:
        os.fsync(file.fileno())
    folder.scratch_file.chmod(0o444)
    keep_previous(folder)
    folder.scratch_file.replace(folder.published)
    fsync_folder(folder.root)
    clear_scratch(folder)
