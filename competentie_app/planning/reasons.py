"""Why something is in a plan, is left out of it, or stays open: codes with their numbers, no sentences.

`to_mapping` makes a plain mapping that a dossier can store; `from_mapping` reads it back.
Minutes are minutes, costs are euro cents, levels stand on the scale of the model.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import cast


@dataclass(frozen=True, slots=True)
class Closes:
    """The step brings a competency from one level to another."""

    competency_id: str
    from_level: int
    to_level: int


@dataclass(frozen=True, slots=True)
class Practises:
    """The step practises on the job what another chosen step teaches too."""

    competency_id: str


@dataclass(frozen=True, slots=True)
class NeededFor:
    """The step must be done before another one."""

    offer_id: str


@dataclass(frozen=True, slots=True)
class Pinned:
    """Somebody asked for this very offer."""


@dataclass(frozen=True, slots=True)
class Wished:
    """The person wants to learn this subject."""

    competency_id: str


@dataclass(frozen=True, slots=True)
class SharedBy:
    """So many colleagues have a gap in this subject too, and the step can be done together."""

    competency_id: str
    people: int


@dataclass(frozen=True, slots=True)
class CheckFirst:
    """Nothing supports the level yet: look first, then learn."""

    competency_id: str
    gap: int
    critical: bool


@dataclass(frozen=True, slots=True)
class Done:
    """The offer was done before."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The person or the manager refused the offer."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """The model has newer offers instead."""

    offer_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrongLanguage:
    """The offer exists only in languages that were not asked for."""

    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrongForm:
    """The offer is a form of learning that was not asked for."""

    form_id: str


@dataclass(frozen=True, slots=True)
class OtherPersona:
    """The offer is meant for other personas."""

    persona_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CostUnknown:
    """There is a limit on cost and nobody knows what this costs."""


@dataclass(frozen=True, slots=True)
class Mastered:
    """The person is already at the levels that the offer leads to, or needs no more."""


@dataclass(frozen=True, slots=True)
class StartsTooHigh:
    """The offer begins at a level that no possible step leads to."""

    competency_id: str
    from_level: int


@dataclass(frozen=True, slots=True)
class PrerequisiteImpossible:
    """Something must come first that cannot be in the plan."""

    offer_id: str


@dataclass(frozen=True, slots=True)
class ExcludedBy:
    """The offer and a chosen (or done) one exclude each other."""

    offer_id: str


@dataclass(frozen=True, slots=True)
class Dominated:
    """Another offer does at least as much in no more time."""

    offer_id: str


@dataclass(frozen=True, slots=True)
class NothingExtra:
    """The chosen steps already do what this offer would do."""


@dataclass(frozen=True, slots=True)
class NoOrder:
    """The offer and the chosen steps wait for each other's levels, so it cannot help in full."""


@dataclass(frozen=True, slots=True)
class OverBudget:
    """With the offer, and what must come first, the plan takes this many minutes too many.

    Steps that the offer makes needless do not count.
    """

    minutes: int


@dataclass(frozen=True, slots=True)
class OverCost:
    """With the offer, and what must come first, the plan costs this many cents too many (as for minutes)."""

    cents: int


@dataclass(frozen=True, slots=True)
class NoOffer:
    """The model has no offer for this level: one for the trainers."""

    from_level: int
    to_level: int


@dataclass(frozen=True, slots=True)
class NoSuitableOffer:
    """Offers for this level exist, but each is refused, in another language, or meant for others."""

    offer_ids: tuple[str, ...]


Reason = (
    Closes
    | Practises
    | NeededFor
    | Pinned
    | Wished
    | SharedBy
    | CheckFirst
    | Done
    | Refused
    | Replaced
    | WrongLanguage
    | WrongForm
    | OtherPersona
    | CostUnknown
    | Mastered
    | StartsTooHigh
    | PrerequisiteImpossible
    | ExcludedBy
    | Dominated
    | NothingExtra
    | NoOrder
    | OverBudget
    | OverCost
    | NoOffer
    | NoSuitableOffer
)

_KINDS: tuple[type[Reason], ...] = (
    Closes,
    Practises,
    NeededFor,
    Pinned,
    Wished,
    SharedBy,
    CheckFirst,
    Done,
    Refused,
    Replaced,
    WrongLanguage,
    WrongForm,
    OtherPersona,
    CostUnknown,
    Mastered,
    StartsTooHigh,
    PrerequisiteImpossible,
    ExcludedBy,
    Dominated,
    NothingExtra,
    NoOrder,
    OverBudget,
    OverCost,
    NoOffer,
    NoSuitableOffer,
)


def _code(kind: type[Reason]) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in kind.__name__)[1:]


def to_mapping(reason: Reason) -> dict[str, object]:
    """Return `{"code": ..., field: value, ...}` with texts, whole numbers, booleans and lists only."""
    found: dict[str, object] = {"code": _code(type(reason))}
    for name, value in asdict(reason).items():
        found[name] = list(cast("tuple[str, ...]", value)) if isinstance(value, tuple) else value
    return found


def from_mapping(stored: Mapping[str, object]) -> Reason | None:
    """Return the reason that `to_mapping` stored; None for a code that this version does not know."""
    name = "".join(map(str.capitalize, str(stored.get("code")).split("_")))
    kind = next((each for each in _KINDS if each.__name__ == name), None)
    if kind is None:
        return None
    known = {each.name for each in fields(kind)}
    values = {name: _frozen(value) for name, value in stored.items() if name in known}
    return cast("Callable[..., Reason]", kind)(**values)


def _frozen(value: object) -> object:
    return tuple(cast("list[str]", value)) if isinstance(value, list) else value
