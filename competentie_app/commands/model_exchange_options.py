"""The options of `competentie model export-book`, `import-book`, `zip`, `unzip`, `papers` and `new`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from competentie_app.texts import Texts


def add_exchange_commands(kinds: Any, parents: list[argparse.ArgumentParser], texts: Texts) -> None:
    """Add what brings a model out of the program and in again. `parents`: the first has the language."""
    common, folder = parents[:1], texts.t("folder of the model; without it, the one that came with the program")
    each = kinds.add_parser("export-book", parents=common, help=texts.t("the model as an Excel workbook to edit"))
    each.add_argument("folder", type=_place, nargs="?", metavar="FOLDER", help=folder)
    each.add_argument("--persona", metavar="ID", help=texts.t("one persona with the competencies it asks"))
    each.add_argument("--out", type=_place, required=True, metavar="BOOK")
    each = kinds.add_parser("import-book", parents=common, help=texts.t("show what an edited workbook changes"))
    each.add_argument("folder", type=_place, metavar="FOLDER")
    each.add_argument("book", type=_place, metavar="BOOK")
    each.add_argument("--yes", action="store_true", help=texts.t("do it, after showing it"))
    each = kinds.add_parser("zip", parents=common, help=texts.t("the model in one ZIP, to hand to others"))
    each.add_argument("folder", type=_place, nargs="?", metavar="FOLDER", help=folder)
    each.add_argument(
        "--note", type=two_languages, default=("", ""), metavar="NL|EN", help=texts.t("what to know of it")
    )
    each.add_argument("--out", type=_place, required=True, metavar="ZIP")
    each = kinds.add_parser("unzip", parents=common, help=texts.t("a model of others in a new folder"))
    each.add_argument("zip", type=_place, metavar="ZIP")
    each.add_argument("folder", type=_place, metavar="FOLDER")
    each = kinds.add_parser("papers", parents=common, help=texts.t("the booklet and the persona cards as PDF"))
    each.add_argument("model", type=_place, nargs="?", metavar="MODEL", help=texts.t("folder or ZIP of the model"))
    each.add_argument("--persona", metavar="ID", help=texts.t("only the card of this persona"))
    each.add_argument("--out", type=_place, required=True, metavar="FOLDER")
    _add_new(kinds, common, texts)


def _add_new(kinds: Any, common: list[argparse.ArgumentParser], texts: Texts) -> None:
    each = kinds.add_parser("new", parents=common, help=texts.t("a new model from nothing, in a new folder"))
    each.add_argument("folder", type=_place, metavar="FOLDER")
    for name, words in (
        ("name", texts.t("name of the model, in Dutch|English")),
        ("competency", texts.t("title of the first competency")),
        ("persona", texts.t("title of the first persona")),
    ):
        each.add_argument(f"--{name}", type=two_languages, required=True, metavar="NL|EN", help=words)
    for name, words in (
        ("levels", texts.t("names of the levels, the lowest first")),
        ("dimensions", texts.t("the kinds of competencies")),
    ):
        each.add_argument(f"--{name}", type=two_languages, nargs="+", required=True, metavar="NL|EN", help=words)


def two_languages(text: str) -> tuple[str, str]:
    """`Nederlands|English`; a text without a bar stands for both."""
    nl, _, en = text.partition("|")
    return nl.strip(), en.strip() or nl.strip()


def _place(text: str) -> Path:
    return Path(text).absolute()
