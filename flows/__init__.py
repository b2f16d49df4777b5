"""mixedzone: athletics articles in, one gated DuckDB file of athletes, races and quotes out."""

__version__ = "0.1.0"
