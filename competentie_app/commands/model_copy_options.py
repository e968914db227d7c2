"""The options of `competentie model new-copy`, `check`, `compare`, `changelog`, `replace` and `issue`."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from competentie_app.commands.model_exchange_options import two_languages
from competentie_app.texts import Texts


def add_copy_commands(kinds: Any, parents: list[argparse.ArgumentParser], texts: Texts) -> None:
    """Add the work of a trainer on a copy of the model. `parents`: the first has the language."""
    common = parents[:1]
    each = kinds.add_parser("new-copy", parents=common, help=texts.t("a copy of the model to work on"))
    each.add_argument("folder", type=_place, metavar="FOLDER")
    each.add_argument("--from", dest="origin", type=_place, metavar="MODEL", help=texts.t("folder or ZIP of the model"))
    each = kinds.add_parser("check", parents=common, help=texts.t("problems and changes of a copy"))
    each.add_argument("folder", type=_place, metavar="FOLDER")
    each = kinds.add_parser("compare", parents=common, help=texts.t("what differs, in plain sentences"))
    each.add_argument("folder", type=_place, metavar="MODEL")
    each.add_argument(
        "other", type=_place, nargs="?", metavar="OTHER", help=texts.t("without it: since the newest version")
    )
    each = kinds.add_parser("changelog", parents=common, help=texts.t("what each version changed"))
    each.add_argument("folder", type=_place, metavar="FOLDER")
    each = kinds.add_parser("replace", parents=common, help=texts.t("find words in all texts and replace them"))
    each.add_argument("folder", type=_place, metavar="FOLDER")
    each.add_argument("find", metavar="FIND")
    each.add_argument("put", metavar="PUT")
    each.add_argument("--match-case", action="store_true", help=texts.t("capitals make a difference"))
    each.add_argument("--whole-words", action="store_true", help=texts.t("no parts of words"))
    each.add_argument("--yes", action="store_true", help=texts.t("do it, after showing it"))
    each = kinds.add_parser("issue", parents=common, help=texts.t("issue a copy as a version"))
    each.add_argument("folder", type=_place, metavar="FOLDER")
    each.add_argument("number", metavar="NUMBER")
    each.add_argument(
        "--note", type=two_languages, required=True, metavar="NL|EN", help=texts.t("what changed and why")
    )
    each.add_argument("--date", type=date.fromisoformat, metavar="YYYY-MM-DD", help=texts.t("without it: today"))


def _place(text: str) -> Path:
    return Path(text).absolute()
