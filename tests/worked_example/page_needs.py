"""The tables of the worked example about a group: needs, cover, disagreement, a second round, and what is told."""

from dataclasses import dataclass
from fractions import Fraction

from competentie_app.analysis.coverage import Cover
from competentie_app.analysis.discrepancy import NeedOrder
from tests.worked_example.markdown import Row, sections
from tests.worked_example.page import PAGE

NOBODY = "niemand"
COVERS = {"niemand": Cover.NOBODY, "één persoon": Cover.ONE_PERSON, "onbekend": None}
ORDERS = {"mensen": NeedOrder.PEOPLE, "prioriteit": NeedOrder.PRIORITY, "score": NeedOrder.DISCREPANCY}


@dataclass(frozen=True)
class GroupTables:
    """The rows as they stand on the page, by heading."""

    needs: tuple[Row, ...]
    orders: tuple[Row, ...]
    cover: tuple[Row, ...]
    disagreement: tuple[Row, ...]
    second_round: tuple[Row, ...]
    change: tuple[Row, ...]
    people: Row
    help: tuple[Row, ...]
    parts: tuple[Row, ...]


def read_groups() -> GroupTables:
    """Read the page."""
    found = {title: section.tables for title, section in sections(PAGE.read_text(encoding="utf-8")).items()}
    return GroupTables(
        needs=found["Noden per competentie"][0],
        orders=found["Noden per competentie"][1],
        cover=found["Wie kan wat"][0],
        disagreement=found["Verschil van inzicht"][0],
        second_round=found["Een tweede ronde"][0],
        change=found["Evolutie"][0],
        people=found["Evolutie"][1][0],
        help=found["Wie kan wie helpen"][0],
        parts=found["Zonder namen"][2],
    )


def number(cell: str) -> Fraction | None:
    """A number with a comma; None for a dash."""
    return None if cell == "–" else Fraction(cell.replace(",", "."))


def names(cell: str) -> tuple[str, ...]:
    """Names, or nobody."""
    return () if cell == NOBODY else tuple(cell.split(", "))
