"""The command line: `competentie` opens the window, `competentie COMMAND` does the same things without one.

Exit codes: 0 done, 1 a problem that the message explains, 2 wrong use. Never a traceback.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any

from competentie_app.commands.context import Context
from competentie_app.commands.options import make_parser
from competentie_app.errors import AppError
from competentie_app.paths import catalogue_folder
from competentie_app.texts import DEFAULT_LANGUAGE, Texts

LANGUAGE_VARIABLE = "COMPETENTIE_LANG"
MODULES = {
    "check": "check",
    "new": "files",
    "demo": "files",
    "import": "members",
    "gaps": "gaps",
    "plan": "printing",
    "report": "printing",
    "personal-file": "personal",
    "calendar": "calendars",
    "team-plan": "team_plan",
    "model": "model",
}
"""The module of each command in `commands/`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    prepare_output()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        texts = Texts(_language(given), catalogue_folder())
    except Exception as problem:  # noqa: BLE001 (a catalogue can be missing or damaged in any way)
        sys.stderr.write(f"The texts of the program cannot be read ({problem}). Install it again.\n")
        return 1
    options = make_parser(texts).parse_args(given)
    try:
        return _run(options, texts)
    except AppError as problem:
        sys.stderr.write(problem.explain(texts) + "\n")
        return 1
    except BrokenPipeError:
        # Whoever read our output has enough; the interpreter must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        sys.stderr.write(texts.t("Stopped.") + "\n")
        return 1
    except Exception as problem:  # noqa: BLE001 (the last door: never a traceback)
        return _unexpected(problem, texts)


def prepare_output() -> None:
    """UTF-8 when redirected; on a console its own encoding, with a sign for what it cannot show."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _language(given: Sequence[str]) -> str:
    """The language asked for, before the options are read in it."""
    for place, word in enumerate(given):
        if word.startswith("--lang="):
            return word.partition("=")[2]
        if word == "--lang" and place + 1 < len(given):
            return given[place + 1]
    return os.environ.get(LANGUAGE_VARIABLE, DEFAULT_LANGUAGE)


def _run(options: argparse.Namespace, texts: Texts) -> int:
    if options.command in (None, "open", "self-test"):
        return _start_window(options)
    context = Context(texts, sys.stdout, getattr(options, "password_file", None))
    code = _run_command(options, context)
    sys.stdout.flush()
    return code


def _run_command(options: argparse.Namespace, context: Context) -> int:
    """Import the module of the command asked for, and no other: each pulls in what it needs."""
    module = importlib.import_module(f"competentie_app.commands.{MODULES[options.command]}")
    return module.run(context, options)


def _start_window(options: argparse.Namespace) -> int:
    """The window is imported by name, and only here: nothing else of the command line knows Qt."""
    if options.command == "self-test":
        return importlib.import_module("competentie_app.ui.self_test").run()
    return importlib.import_module("competentie_app.ui.app").run(getattr(options, "file", None), options.lang)


def _unexpected(problem: Exception, texts: Texts) -> int:
    """Say that something went wrong that nobody foresaw, and keep the details in this user's own log."""
    import traceback

    from competentie_app.paths import user_state_folder

    log = user_state_folder() / "command-line.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text("".join(traceback.format_exception(problem)), encoding="utf-8")
        place = texts.t("The details are in {file}.", file=str(log))
    except OSError:
        place = texts.t("The details could not be kept.")
    sys.stderr.write(
        texts.t("Something went wrong that the program does not know ({kind}).", kind=type(problem).__name__)
    )
    sys.stderr.write(f" {place}\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
