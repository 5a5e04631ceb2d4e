"""Start: the window, or a command."""

from __future__ import annotations

import logging
import sys


def main() -> int:
    """Open the window when no command is given, else run the command; a person never sees a traceback."""
    arguments = sys.argv[1:]
    try:
        if arguments and (not arguments[0].startswith("-") or arguments[0] in {"--help", "-h"}):
            from jc_disaster.cli import main as command  # noqa: PLC0415 - the window does not need the commands

            return command(arguments)
        from jc_disaster.ui.app import run  # noqa: PLC0415 - the commands do not need Qt

        return run(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except Exception:
        logging.getLogger("jc_disaster").debug("unexpected", exc_info=True)
        kind = sys.exc_info()[0]
        name = kind.__name__ if kind is not None else ""
        sys.stderr.write(
            f"程序遇到没有预料到的问题（{name}），已记录的内容没有丢失。请重试；仍不行请联系维护人员。\n"
        )
        return 1


if __name__ == "__main__":
    sys.exit(main())
