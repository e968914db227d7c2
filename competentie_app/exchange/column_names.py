"""Names that offices give to the columns of a list of members, in Dutch and English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum


class Column(StrEnum):
    """What a column of a list of members can hold."""

    STAFF_NUMBER = "staff_number"
    NAME = "name"
    FIRST_NAME = "first_name"
    FUNCTION_TITLE = "function_title"
    EMAIL = "email"
    PERSONA = "persona"
    TEAM = "team"
    MANAGER = "manager"
    EXTERNAL = "external"


WHOLE_NAMES = (
    "naam medewerker", "naam werknemer", "naam personeelslid", "volledige naam", "naam en voornaam",
    "voornaam en naam", "naam voornaam", "voornaam naam", "full name",
)  # fmt: skip
"""Headers of a column in which the first name stands as well."""

FUNCTION_LIKE = ("medewerker", "werknemer", "personeelslid", "employee", "staff member")
"""Headers that may as well be somebody's function."""

SURNAMES = ("achternaam", "familienaam", "last name", "surname", "family name")

KNOWN_HEADERS: Mapping[Column, tuple[str, ...]] = {
    Column.STAFF_NUMBER: (
        "personeelsnummer", "personeelsnr", "pers nr", "stamnummer", "stamnr", "stamboeknummer", "vlimpersnummer",
        "vlimpers nr", "vlimpers", "werknemersnummer", "werknemernummer", "medewerkernummer", "medewerkersnummer",
        "staff number", "staff no", "staff id", "employee number", "employee no", "employee id", "personnel number",
    ),
    Column.NAME: (
        *SURNAMES, "naam", "name", *WHOLE_NAMES, "employee name", *FUNCTION_LIKE,
    ),
    Column.FIRST_NAME: ("voornaam", "roepnaam", "first name", "given name", "forename"),
    Column.FUNCTION_TITLE: (
        "functietitel", "functiebenaming", "functie", "functienaam", "job title", "function title", "function",
        "position", "role",
    ),
    Column.EMAIL: (
        "e-mail", "mail", "e-mailadres", "mailadres", "e-mail werk", "werkmail", "mail werk", "email address",
        "work email", "mail address",
    ),
    Column.PERSONA: ("persona", "persona's", "personas", "ai-persona", "ai-persona's", "profiel", "rol ai", "ai-rol"),
    Column.TEAM: ("team", "teamnaam", "naam team", "team name", "dienst", "afdeling", "department", "unit"),
    Column.MANAGER: (
        "leidinggevende", "rechtstreekse leidinggevende", "directe leidinggevende", "naam leidinggevende",
        "diensthoofd", "teamverantwoordelijke", "manager", "line manager", "own manager", "supervisor",
    ),
    Column.EXTERNAL: ("extern", "externe", "externe medewerker", "external", "contractor"),
}  # fmt: skip
"""Of two columns that could hold the same, the name that stands first here wins."""


def simplify(text: str) -> str:
    """Lower case without accents, dots, dashes and double spaces, to compare names of columns and teams."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return re.sub(r"[\s.:_\-*/]+", " ", plain.replace("’", "'")).strip()


def header_key(text: str) -> str:
    """A column name to compare: "E-mail adres (werk) *" and "emailadres" are the same."""
    without_remark = re.sub(r"\([^)]*\)|[?!]", " ", text)
    return simplify(without_remark).replace(" ", "").replace("°", "").replace("º", "")


HEADER_RANKS: Mapping[str, tuple[Column, int]] = {
    header_key(name): (column, rank) for column, known in KNOWN_HEADERS.items() for rank, name in enumerate(known)
}
"""By header: what the column holds, and how much it looks like it (0 most)."""

FUNCTION_KEYS = frozenset(map(header_key, FUNCTION_LIKE))
WHOLE_NAME_KEYS = frozenset(map(header_key, WHOLE_NAMES))
