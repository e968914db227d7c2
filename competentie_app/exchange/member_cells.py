"""What single cells of a list of members mean, and what is wrong with them."""

from __future__ import annotations

import re

from competentie_app.exchange.column_names import simplify
from competentie_app.texts import Message, msg

MAX_NAME_LENGTH = 120
PERSONA_SEPARATOR = re.compile(r"\s*[,;/+&]\s*|\s+(?:en|and)\s+")
EMAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+")
NOTHING = re.compile(r"[-–—./?_ ]*|n\.?v\.?t\.?|n/?a|nihil|geen|onbekend|none|unknown|null", re.IGNORECASE)
"""What people write in a cell to say that it is empty."""
ERROR = re.compile(
    r"#(?:N/[AB]|NB|NULL!|LEEG!|DIV/0!|DEEL/0!|VALUE!|WAARDE!|REF!|VERW!|NAME\?|NAAM\?|NUM!|GETAL!|SPILL!|OVERLOOP!"
    r"|CALC!|BEREKEN!|GETTING_DATA|#+)|(?:Err|Fout):\d+",
    re.IGNORECASE,
)
"""What Excel and LibreOffice, in Dutch and English, show in a cell that failed."""
WHOLE_NUMBER = re.compile(r"(\d+)[.,]0+")
CUT_OFF = re.compile(r"\d[.,]\d+E\+?\d+|\d+E\+\d+", re.IGNORECASE)
A_DATE = re.compile(r"\d{4}-\d\d-\d\d")
YES = frozenset({"ja", "j", "yes", "y", "x", "1", "waar", "true", "extern", "externe", "external", "v", "✓", "✔"})
NO = frozenset({"nee", "neen", "n", "no", "0", "onwaar", "false", "intern", "interne", "internal"})


def filled_in(text: str) -> str:
    """The text, or "" when it only says that there is nothing."""
    return "" if NOTHING.fullmatch(text) else text


def is_error(text: str) -> bool:
    """Whether a cell shows a mistake of the spreadsheet instead of a value."""
    return ERROR.fullmatch(text) is not None


def full_name(first_name: str, name: str) -> str:
    """A name as people say it: "Peeters, Ana" is Ana Peeters. A first name that stands in the name is not repeated.

    "" when no part has a letter.
    """
    surname, comma, first = (part.strip() for part in name.partition(","))
    if comma and surname and first and "," not in first:
        name = f"{first} {surname}"
    parts, words = name.casefold().split(), first_name.casefold().split()
    size = len(words)
    if size and len(parts) > size and words in (parts[:size], parts[-size:]):
        return name
    whole = f"{first_name} {name}".strip()
    return whole if any(sign.isalpha() for sign in whole) else ""


def clean_number(text: str) -> str:
    """A staff number without the decimals of a spreadsheet: "1234.0" and "1234,0" are 1234. Only zeros are none."""
    whole = WHOLE_NUMBER.fullmatch(text)
    number = whole.group(1) if whole else text
    return number if number.strip("0") else ""


def persona_parts(text: str) -> tuple[str, ...]:
    """The personas that one cell names, as the list writes them."""
    return tuple(part for part in PERSONA_SEPARATOR.split(text) if part)


def yes_or_no(text: str) -> bool | None:
    """What a cell answers; None when it answers nothing that is known."""
    plain = simplify(text)
    return True if plain in YES else False if plain in NO else None


def cell_problems(name: str, staff_number: str, email: str, external: str) -> list[Message]:
    """What is wrong with the cells of a row, as sentences without capital."""
    problems: list[Message] = []
    if not name:
        problems.append(msg("there is no name"))
    if len(name) > MAX_NAME_LENGTH:
        problems.append(msg("the name is longer than {limit} characters", limit=MAX_NAME_LENGTH))
    if CUT_OFF.fullmatch(staff_number):
        problems.append(
            msg("the spreadsheet cut off staff number {number}; set that column as text", number=staff_number)
        )
    if A_DATE.fullmatch(staff_number):
        problems.append(msg("the spreadsheet made a date of the staff number; set that column as text"))
    if email and not EMAIL.fullmatch(email):
        problems.append(msg("“{email}” is not an e-mail address", email=email))
    if external and yes_or_no(external) is None:
        problems.append(msg("“{text}” says neither yes nor no", text=external))
    return problems
