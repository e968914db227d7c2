"""The options of every command. The help is in the user's language."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any, NoReturn

from competentie_app import __version__
from competentie_app.app.paper_names import pattern_words
from competentie_app.app.report_kinds.kind import ReportKind
from competentie_app.commands.model_options import add_model_commands
from competentie_app.commands.wrong_use import translated_help, translated_problem
from competentie_app.texts import LANGUAGES, Texts

WRONG_USE = 2


def _parser_class(texts: Texts) -> type[argparse.ArgumentParser]:
    """A parser that says wrong use in the user's language, with the usage line, and exits with 2."""

    class Parser(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            self.print_usage(sys.stderr)
            sys.stderr.write(texts.t("Wrong use: {problem}", problem=translated_problem(message, texts)) + "\n")
            raise SystemExit(WRONG_USE)

        def format_usage(self) -> str:
            return translated_help(super().format_usage(), texts)

        def format_help(self) -> str:
            return translated_help(super().format_help(), texts)

    return Parser


def make_parser(texts: Texts) -> argparse.ArgumentParser:
    """Every command with its options; the help is in the language of `texts`."""
    parser_class = _parser_class(texts)
    purpose = texts.t("Profile teams on AI competences, see gaps, plan learning.")
    parser = parser_class(prog="competentie", description=purpose)
    parser.add_argument("--version", action="version", version=f"competentie {__version__}")
    parser.add_argument("--lang", choices=LANGUAGES, help=texts.t("language of texts and papers"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=parser_class)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help=texts.t("language of texts and papers")
    )
    _add_file_commands(commands, common, texts)
    _add_work_commands(commands, common, texts)
    return parser


def _add_file_commands(commands: Any, common: argparse.ArgumentParser, texts: Texts) -> None:
    each = commands.add_parser("open", parents=[common], help=texts.t("open a file in the window"))
    each.add_argument("file", type=_place, metavar="FILE")
    each = commands.add_parser("check", parents=[common], help=texts.t("check the model data"))
    each.add_argument("folder", type=Path, nargs="?", metavar="FOLDER")
    each = commands.add_parser("new", parents=[common], help=texts.t("make an empty file"))
    each.add_argument("file", type=_place, metavar="FILE")
    each.add_argument("--authority", default="", help=texts.t("name of the authority"))
    model = texts.t("folder or ZIP of the model; without it, the one that came with the program")
    each.add_argument("--model", type=_place, metavar="MODEL", help=model)
    each = commands.add_parser("demo", parents=[common], help=texts.t("write the demo dossier"))
    each.add_argument("file", type=_place, metavar="FILE")
    commands.add_parser("self-test", parents=[common], help=texts.t("start without a screen and print what was done"))


def _add_work_commands(commands: Any, common: argparse.ArgumentParser, texts: Texts) -> None:
    password = argparse.ArgumentParser(add_help=False)
    password.add_argument("--password-file", type=Path, metavar="FILE", help=texts.t("file that holds the password"))
    parents = [common, password]
    each = commands.add_parser("import", parents=parents, help=texts.t("read members in from .xlsx or .csv"))
    each.add_argument("file", type=_place, metavar="FILE")
    each.add_argument("list", type=_place, metavar="LIST")
    each.add_argument("--team", help=texts.t("team of the people without one"))
    each.add_argument("--yes", action="store_true", help=texts.t("do it, after showing it"))
    each = commands.add_parser("gaps", parents=parents, help=texts.t("levels, targets and gaps"))
    each.add_argument("file", type=_place, metavar="FILE")
    each.add_argument("--team")
    each.add_argument("--round")
    each.add_argument("--format", choices=("table", "csv", "json"), default="table")
    each.add_argument("--without-offer", action="store_true", help=texts.t("only levels without an activity, no names"))
    each = commands.add_parser("plan", parents=parents, help=texts.t("learning plans as PDF"))
    each.add_argument("file", type=_place, metavar="FILE")
    whose = each.add_mutually_exclusive_group(required=True)
    whose.add_argument("--member", help=texts.t("name, staff number or e-mail address"))
    whose.add_argument("--team")
    whose.add_argument("--all", action="store_true")
    _add_paper_options(each, texts)
    each.add_argument("--hours", type=_hours)
    each = commands.add_parser("report", parents=parents, help=texts.t("reports as PDF; team reports unless told"))
    each.add_argument("file", type=_place, metavar="FILE")
    whose = each.add_mutually_exclusive_group(required=True)
    whose.add_argument("--member", help=texts.t("name, staff number or e-mail address"))
    whose.add_argument("--team")
    whose.add_argument("--persona", help=texts.t("the card of one persona, by its id"))
    whose.add_argument("--all", action="store_true")
    each.add_argument("--kind", choices=[kind.value for kind in ReportKind], default=ReportKind.TEAM.value)
    _add_paper_options(each, texts)
    add_model_commands(commands, parents, texts)
    each = commands.add_parser("calendar", parents=parents, help=texts.t("days of plans as a calendar file"))
    each.add_argument("file", type=_place, metavar="FILE")
    whose = each.add_mutually_exclusive_group(required=True)
    whose.add_argument("--member", help=texts.t("name, staff number or e-mail address"))
    whose.add_argument("--team")
    each.add_argument("--out", type=_place, required=True, metavar="CALENDAR")
    each = commands.add_parser("team-plan", parents=parents, help=texts.t("sessions, pairs and hours of a team's plan"))
    each.add_argument("file", type=_place, metavar="FILE")
    each.add_argument("--team", required=True)
    each.add_argument("--format", choices=("table", "json"), default="table")
    each = commands.add_parser("personal-file", parents=parents, help=texts.t("all that is held on one person"))
    each.add_argument("file", type=_place, metavar="FILE")
    each.add_argument("--member", required=True, help=texts.t("name, staff number or e-mail address"))
    each.add_argument("--out", type=Path, required=True, metavar="FOLDER")


def _add_paper_options(each: argparse.ArgumentParser, texts: Texts) -> None:
    words = ", ".join(f"{{{word}}}" for word in pattern_words(texts))
    each.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    each.add_argument("--combined", action="store_true", help=texts.t("all papers in one file"))
    each.add_argument("--name", metavar="PATTERN", help=texts.t("name of the files, with {words}", words=words))


def _hours(text: str) -> float:
    """Hours with a comma or a point, more than 0 and at most 2,000."""
    try:
        hours = float(text.replace(",", "."))
    except ValueError:
        hours = 0.0
    if not 0 < hours <= 2000:
        raise argparse.ArgumentTypeError(f"{text} hours")  # put into words by `translated_problem`
    return hours


def _place(text: str) -> Path:
    """A file by its whole path, so that a message can name it and its folder, whatever was typed."""
    return Path(text).absolute()
