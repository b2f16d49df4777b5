"""The DuckDB file and the folder around it: open, lock, scratch copy, load, publish, history.

<warehouse>/
mixedzone.duckdb    what users read: one complete, gated snapshot, mode 0444
previous/<run_id>/  the snapshots before it, newest last
runs/<run_id>/      what each run did, published or not: append-only files, the truth behind schema ``ops``
report/             the HTML report
shards/             annotations by annotator version, written before they are loaded
cache/              what only saves time
scratch/            tonight's copy, gone when the night is over
quarantine.csv  hold.json  lock
"""
