"""The command ``mixedzone``: every error is one message that says what happened, to which file, and what to do.

Commands import what they need when they run, so that ``query``, ``show`` and ``status`` answer at once.
"""

from __future__ import annotations

import os
import sys
import traceback

import typer

from flows.cli import ask, look, mend, operate
from flows.errors import FAILED, MixedzoneError

app = typer.Typer(
    name="mixedzone",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Athletics articles in, one gated DuckDB file of athletes, races and quotes out.\n\n"
    "Start with [bold]mixedzone run[/], ask with [bold]mixedzone query[/], "
    "look closer with [bold]mixedzone show[/].",
    epilog="Every setting can also be given as an environment variable: MIXEDZONE_WAREHOUSE=/srv/mixedzone.",
)
for module in (operate, ask, look, mend):
    module.register(app)


def main() -> None:
    """Run the command; exit with its code, never with a traceback for what a user can mend."""
    try:
        app()
    except MixedzoneError as error:
        print(f"mixedzone: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:  # `mixedzone query … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        print(f"mixedzone: {error.strerror or error}. File: {error.filename}.", file=sys.stderr)
        sys.exit(FAILED)
    except KeyboardInterrupt:
        print("mixedzone: stopped; what was published is as it was.", file=sys.stderr)
        sys.exit(FAILED)
    except Exception:  # 1 would mean that a gate blocked
        traceback.print_exc()
        print("mixedzone: an unexpected error, shown above. What was published is as it was. Please report this.", file=sys.stderr)
        sys.exit(FAILED)
