"""The options of `competentie model`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from competentie_app.commands.model_copy_options import add_copy_commands
from competentie_app.commands.model_exchange_options import add_exchange_commands
from competentie_app.texts import Texts


def add_model_commands(commands: Any, parents: list[argparse.ArgumentParser], texts: Texts) -> None:
    """Add `model` with what can stand behind it. `parents`: the options that every command has."""
    model = commands.add_parser("model", parents=parents[:1], help=texts.t("versions of the model"))
    kinds = model.add_subparsers(dest="model_command", metavar="WORK", required=True, parser_class=type(model))
    add_version_commands(kinds, parents, texts)
    add_exchange_commands(kinds, parents, texts)
    add_copy_commands(kinds, parents, texts)


def add_version_commands(kinds: Any, parents: list[argparse.ArgumentParser], texts: Texts) -> None:
    """`effect` and `update`: a file and another version of the model."""
    for name, words in (
        ("effect", texts.t("what another version does to the people of a file")),
        ("update", texts.t("bring a file to another version")),
    ):
        each = kinds.add_parser(name, parents=parents, help=words)
        each.add_argument("file", type=_place, metavar="FILE")
        each.add_argument("model", type=_place, metavar="MODEL", help=texts.t("folder or ZIP of the model"))
        each.add_argument(
            "--map",
            action="append",
            default=[],
            type=_answer,
            metavar="OLD=NEW,...",
            help=texts.t("what comes in the place of an id that is not used any more; nothing behind = for none"),
        )
        if name == "effect":
            each.add_argument("--names", action="store_true", help=texts.t("with the people behind each sentence"))
        else:
            each.add_argument("--this-round", action="store_true", help=texts.t("the newest round goes along too"))


def _answer(text: str) -> tuple[str, tuple[str, ...]]:
    """`OLD=NEW,NEW`; nothing behind the sign: nothing comes in its place."""
    old, sign, new = text.partition("=")
    if not sign or not old.strip():
        raise argparse.ArgumentTypeError(f"{text} map")  # put into words by `translated_problem`
    return old.strip(), tuple(part.strip() for part in new.split(",") if part.strip())


def _place(text: str) -> Path:
    return Path(text).absolute()
