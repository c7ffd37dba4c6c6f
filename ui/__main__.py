"""`kotio`, `python -m ui`: the one way in, for the window and the commands alike."""

from __future__ import annotations

import sys

from ui.commands import run


def main() -> int:
    """Run what the command line asks for; return the exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
