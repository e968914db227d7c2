"""The worked example as values, read from `docs/worked-example.md`. No expected number stands in a test."""

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from competentie_app.analysis.priorities import Band
from competentie_app.analysis.shares import Nearness, Share
from competentie_app.analysis.status import NO_LEVEL, GapStatus
from competentie_app.analysis.views import Holds
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY, AgreedState
from competentie_app.dossier.records import OwnTarget
from tests.worked_example.markdown import Row, files, sections

PAGE = Path(__file__).parents[2] / "docs" / "worked-example.md"

_CODES = {"leeg": EMPTY, "n.v.t.": NOT_APPLICABLE, "weet ik niet": DONT_KNOW, "liever niet": PREFER_NOT_TO_SAY}
_STATES = {
    "geen": AgreedState.NONE,
    "afgesproken": AgreedState.AGREED,
    "overgenomen": AgreedState.TAKEN_OVER,
    "niet eens": AgreedState.NOT_AGREED,
}
_STATUSES = {
    "niet gevraagd": GapStatus.NOT_ASKED,
    "n.v.t.": GapStatus.NOT_APPLICABLE,
    "leeg": GapStatus.EMPTY,
    "weet ik niet": GapStatus.DONT_KNOW,
    "liever niet": GapStatus.PREFER_NOT_TO_SAY,
    "voorlopig": GapStatus.PROVISIONAL,
    "overgenomen": GapStatus.TAKEN_OVER,
    "niet eens": GapStatus.NOT_AGREED,
    "afgesproken": GapStatus.AGREED,
}
_HOLDS = {
    "onbekend": Holds.NOT_KNOWN,
    "geen": Holds.UNDER_NEITHER,
    "zelf": Holds.UNDER_SELF,
    "leidinggevende": Holds.UNDER_MANAGER,
    "beide": Holds.UNDER_BOTH,
}
_BANDS = {"eerst": Band.FIRST, "daarna": Band.NEXT, "kan wachten": Band.CAN_WAIT, "geen": None}
_PHASES = {"nu": 0, "straks": 1, "later": 2}


@dataclass(frozen=True)
class ExamplePerson:
    """A person of the example; `name` serves as id."""

    name: str
    persona_ids: tuple[str, ...]
    talk_date: date | None


@dataclass(frozen=True)
class ExampleRating:
    """The three views of one person and competency, as codes."""

    person: str
    competency_id: str
    self_code: int
    manager_code: int
    agreed_code: int
    state: AgreedState


@dataclass(frozen=True)
class ExpectedGap:
    """One row of the table of gaps; None where the page has a dash."""

    person: str
    competency_id: str
    target_level: int | None
    weight: int | None
    critical: bool | None
    status: GapStatus
    level: tuple[int, int]
    gap: tuple[int, int]
    difference: int
    to_discuss: bool
    holds: Holds


@dataclass(frozen=True)
class ExpectedPriority:
    """One row of the table of priorities; `doubled` and `bands` are None for an unranked competency."""

    person: str
    competency_id: str
    doubled: tuple[int, int] | None
    bands: tuple[Band | None, Band | None] | None


@dataclass(frozen=True)
class ExpectedCount:
    """How a count of a group may be shown: a number, `enkelen`, `bijna iedereen` or `verborgen`."""

    count: int
    n: int
    shown: str


@dataclass(frozen=True)
class ExpectedStep:
    """One step of the plan; `raises`: (competency id, from level, to level)."""

    offer_id: str
    phase: int
    minutes: int
    raises: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class ExpectedPlan:
    """The plan of one person. `left_out`: offer id to minutes too many, None when a chosen offer excludes it.

    `open_gaps`: (competency id, level reached, target level).
    """

    person: str
    minutes_budget: int
    minutes: int
    doubled_value: int
    steps: tuple[ExpectedStep, ...]
    left_out: dict[str, int | None]
    open_gaps: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class WorkedExample:
    """Everything on the page. `shares` and `nearness` go by "team", the name of a person or a competency id."""

    model_files: dict[str, bytes]
    people: tuple[ExamplePerson, ...]
    own_targets: tuple[OwnTarget, ...]
    ratings: tuple[ExampleRating, ...]
    gaps: tuple[ExpectedGap, ...]
    shares: dict[str, Share]
    nearness: dict[str, Nearness]
    priorities: tuple[ExpectedPriority, ...]
    shown_counts: tuple[ExpectedCount, ...]
    shown_groups: tuple[tuple[dict[str, int], frozenset[str]], ...]
    plan: ExpectedPlan


def read_page(path: Path = PAGE) -> WorkedExample:
    """Read the page. Raises KeyError or ValueError when a table is not as expected."""
    text = path.read_text(encoding="utf-8")
    found = {title: section.tables for title, section in sections(text).items()}
    counts, groups = found["Zonder namen"][:2]
    return WorkedExample(
        model_files=files(text),
        people=tuple(map(_person, found["Mensen"][0])),
        own_targets=tuple(map(_own_target, found["Eigen streefniveaus"][0])),
        ratings=tuple(map(_rating, found["Inschattingen"][0])),
        gaps=tuple(map(_gap, found["Kloven"][0])),
        shares={row["groep"]: _share(row) for row in found["Op streefniveau"][0]},
        nearness={
            row["groep"]: Nearness(int(row["bereikt"]), int(row["streefniveaus"])) for row in found["Nabijheid"][0]
        },
        priorities=tuple(map(_priority, found["Prioriteiten"][0])),
        shown_counts=tuple(ExpectedCount(int(row["aantal"]), int(row["groep"]), row["getoond"]) for row in counts),
        shown_groups=tuple((_sizes(row["groepen"]), _names(row["getoond"])) for row in groups),
        plan=_plan(found),
    )


def _person(row: Row) -> ExamplePerson:
    talk = None if row["gesprek"] == "geen" else date.fromisoformat(row["gesprek"])
    return ExamplePerson(row["persoon"], tuple(row["persona's"].split(", ")), talk)


def _own_target(row: Row) -> OwnTarget:
    level = None if row["streefniveau"] == "vrijgesteld" else int(row["streefniveau"])
    return OwnTarget(row["persoon"], row["competentie"], level, row["reden"], date.fromisoformat(row["vanaf"]))


def _rating(row: Row) -> ExampleRating:
    own, manager, agreed = (_code(row[view]) for view in ("zelf", "leidinggevende", "afgesproken"))
    return ExampleRating(row["persoon"], row["competentie"], own, manager, agreed, _STATES[row["toestand"]])


def _code(cell: str) -> int:
    return _CODES[cell] if cell in _CODES else int(cell)


def _gap(row: Row) -> ExpectedGap:
    asked = row["streefniveau"] != "–"
    return ExpectedGap(
        person=row["persoon"],
        competency_id=row["competentie"],
        target_level=int(row["streefniveau"]) if asked else None,
        weight=int(row["gewicht"]) if asked else None,
        critical=_yes(row["kritisch"]) if asked else None,
        status=_STATUSES[row["status"]],
        level=_range(row["niveau"]),
        gap=_range(row["kloof"]),
        difference=_range(row["verschil"])[0],
        to_discuss=_yes(row["bespreken"]),
        holds=_HOLDS[row["kloof volgens"]],
    )


def _yes(cell: str) -> bool:
    return {"ja": True, "nee": False}[cell]


def _range(cell: str) -> tuple[int, int]:
    if cell == "–":
        return NO_LEVEL, NO_LEVEL
    low, _, high = cell.partition("–")
    return int(low), int(high or low)


def _share(row: Row) -> Share:
    columns = ("gehaald", "gevraagd", "voorlopig gehaald", "voorlopig", "niet eens", "onbekend", "n.v.t.", "mensen")
    return Share(*(int(row[column]) for column in columns))


def _priority(row: Row) -> ExpectedPriority:
    if row["prioriteit"] == "–":
        return ExpectedPriority(row["persoon"], row["competentie"], None, None)
    low, _, high = row["prioriteit"].partition("–")
    first, _, last = row["woord"].partition("–")
    doubled = int(2 * _number(low)), int(2 * _number(high or low))
    return ExpectedPriority(row["persoon"], row["competentie"], doubled, (_BANDS[first], _BANDS[last or first]))


def _number(cell: str) -> Fraction:
    return Fraction(cell.replace(",", "."))


def _minutes(cell: str) -> int:
    return int(60 * _number(cell))


def _sizes(cell: str) -> dict[str, int]:
    return {name: int(size) for name, size in (part.split(" ") for part in cell.split(", "))}


def _names(cell: str) -> frozenset[str]:
    return frozenset() if cell == "geen" else frozenset(cell.split(", "))


def _plan(found: dict[str, tuple[tuple[Row, ...], ...]]) -> ExpectedPlan:
    (title,) = (title for title in found if title.startswith("Leerplan van "))
    (total,) = found["Samen"][0]
    return ExpectedPlan(
        person=title.removeprefix("Leerplan van "),
        minutes_budget=_minutes(total["budget"]),
        minutes=_minutes(total["uren"]),
        doubled_value=int(total["waarde"]),
        steps=tuple(map(_step, found["Stappen"][0])),
        left_out={row["activiteit"]: _too_many(row["reden"]) for row in found["Niet gekozen"][0]},
        open_gaps=tuple(
            (row["competentie"], int(row["bereikt"]), int(row["streefniveau"])) for row in found["Blijft open"][0]
        ),
    )


def _step(row: Row) -> ExpectedStep:
    raises = re.findall(r"(\S+) van (\d) naar (\d)", row["stijgt"])
    return ExpectedStep(
        offer_id=row["activiteit"],
        phase=_PHASES[row["fase"]],
        minutes=_minutes(row["uren"]),
        raises=tuple((competency, int(low), int(high)) for competency, low, high in raises),
    )


def _too_many(reason: str) -> int | None:
    hours = re.fullmatch(r"(\S+) uur te veel", reason)
    if hours is None:
        assert reason == "sluit een gekozen activiteit uit"
        return None
    return _minutes(hours[1])
