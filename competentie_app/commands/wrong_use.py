"""What argparse says in English, in the user's language: headings of the help, and what is wrong with a command."""

from __future__ import annotations

import re

from competentie_app.texts import Message, Texts, msg

PHRASES: tuple[tuple[str, Message], ...] = (
    ("usage: ", msg("usage: ")),
    ("positional arguments:", msg("arguments:")),
    ("options:", msg("options:")),
    ("show this help message and exit", msg("show this help")),
    ("show program's version number and exit", msg("show the version")),
)
PROBLEMS: tuple[tuple[str, Message], ...] = (
    (r"the following arguments are required: (?P<names>.*)", msg("missing: {names}")),
    (r"one of the arguments (?P<names>.*) is required", msg("one of these is missing: {names}")),
    (r"unrecognized arguments: (?P<names>.*)", msg("not known here: {names}")),
    (r"argument (?P<one>\S+): not allowed with argument (?P<other>\S+)", msg("{one} does not go with {other}")),
    (r"argument (?P<option>\S+): expected one argument", msg("{option} needs a value behind it")),
    (
        r"argument (?P<option>\S+): invalid choice: (?P<value>.*?) \(choose from (?P<names>.*)\)",
        msg("{option} cannot be {value}; choose from {names}"),
    ),
    (r"argument (?P<option>\S+): invalid \w+ value: (?P<value>.*)", msg("{option} cannot be {value}")),
    (
        r"argument --hours: (?P<value>.*) hours",
        msg("--hours takes a number of hours above 0 and up to 2000, not {value}"),
    ),
    (r"argument --map: (?P<value>.*) map", msg("--map takes OLD=NEW, not {value}")),
    (r"ambiguous option: (?P<option>\S+) could match (?P<names>.*)", msg("{option} can be {names}")),
    (r"argument (?P<option>\S+): ignored explicit argument (?P<value>.*)", msg("{option} takes no value")),
)
"""Whole sentences of argparse (3.11 and newer) and what they become; one that is not here stays English."""


def translated_help(text: str, texts: Texts) -> str:
    """A usage line or a page of help with its own phrases in the language of `texts`."""
    for phrase, message in PHRASES:
        text = text.replace(phrase, texts.render(message))
    return text


def translated_problem(text: str, texts: Texts) -> str:
    """What is wrong with the command, in the language of `texts`."""
    for pattern, message in PROBLEMS:
        found = re.fullmatch(pattern, text, re.DOTALL)
        if found:
            return texts.render(Message(message.msgid, found.groupdict()))
    return text
