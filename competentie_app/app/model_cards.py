"""The cards of the model as plain values: what a persona, competency, offer, AgO competency or principle says.

Words are texts of the model, messages of the program, or plain texts; whoever shows a card turns them into a language.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from competentie_app.model.competency import Competency
from competentie_app.model.values import Provenance, Status
from competentie_app.texts import LocalText, Message, msg, pmsg

Words = Message | LocalText | str

LONGEST_CODE = 4
"""An id of at most this many characters is a code that people know a competency by; longer ids are for programs."""


class CardKind(StrEnum):
    """What a card is about."""

    PERSONA = "persona"
    COMPETENCY = "competency"
    OFFER = "offer"
    AGO = "ago"
    PRINCIPLE = "principle"


@dataclass(frozen=True, slots=True)
class CardRef:
    """Which card. The id of an AgO competency is "edition/competency"."""

    kind: CardKind
    id: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """Sentences under a heading."""

    heading: Words
    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A level with its name and observable sentence."""

    level: int
    name: LocalText
    sentence: LocalText


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels of a competency, lowest first."""

    heading: Words
    rows: tuple[LevelRow, ...]


@dataclass(frozen=True, slots=True)
class AskedRow:
    """What a persona asks of a competency: `target` from 1, `weight` 1-3."""

    ref: CardRef
    code: str
    title: LocalText
    target: int
    target_name: LocalText
    weight: int
    critical: bool
    reason: LocalText


@dataclass(frozen=True, slots=True)
class Asked:
    """Requirements of one dimension."""

    heading: Words
    rows: tuple[AskedRow, ...]


@dataclass(frozen=True, slots=True)
class LinkRow:
    """Another card, with a word on how it is linked. `ref` None: no card of the model."""

    title: Words
    ref: CardRef | None = None
    detail: Words | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """Other cards under a heading."""

    heading: Words
    rows: tuple[LinkRow, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Short facts: what, and its value."""

    rows: tuple[tuple[Words, Words], ...]


Block = Bullets | Levels | Asked | Links | Facts


@dataclass(frozen=True, slots=True)
class Card:
    """A card. `retired_by`: the cards that took its place."""

    ref: CardRef
    kind_name: Message
    code: str
    title: LocalText
    intro: Words
    provenance: Provenance
    blocks: tuple[Block, ...]
    retired_by: tuple[str, ...] = ()


def status_word(status: Status) -> Message:
    """The word for how certain an item is."""
    return {
        Status.OFFICIAL: pmsg("status of an item", "official"),
        Status.DRAFT: pmsg("status of an item", "working version"),
        Status.LOCAL: pmsg("status of an item", "local"),
    }[status]


def status_sentence(status: Status) -> Message:
    """What that word means for who reads the card."""
    return {
        Status.OFFICIAL: msg("Official: as the authority published it."),
        Status.DRAFT: msg("Working version, not official: it holds until the official text replaces it."),
        Status.LOCAL: msg("Local: made by your own organisation."),
    }[status]


def competency_code(competency: Competency) -> str:
    """The short code that people know a competency by, or "" when its id is a longer word."""
    return competency.id if len(competency.id) <= LONGEST_CODE else ""
