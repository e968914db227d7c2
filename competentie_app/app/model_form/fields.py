"""The kinds of field that a form of the model has. A field names its place inside its item and its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from competentie_app.model.editing import Address, Kind
from competentie_app.model.editing.addresses import Step
from competentie_app.texts import LocalText, Message

Words = Message | LocalText | str


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: what is written in the file, and what people read."""

    key: str
    words: Words


class Plain(Enum):
    """A field of one value."""

    ID = auto()
    """Shown, never changed."""
    LINE = auto()
    """One line of text, the same in every language."""
    TEXT = auto()
    """Sentences, the same in every language."""
    LOCAL_LINE = auto()
    """One line in Dutch and one in English."""
    LOCAL_TEXT = auto()
    """Sentences in Dutch and in English."""
    FLAG = auto()
    DAY = auto()
    COST = auto()
    """Free, unknown, or euros per head."""


@dataclass(frozen=True, slots=True)
class PlainField:
    """One value at `path` inside the item. Clearing an `optional` one takes the field away."""

    path: tuple[Step, ...]
    words: Message
    plain: Plain
    optional: bool = False


@dataclass(frozen=True, slots=True)
class NumberField:
    """A number from `least` to `most`, in steps; whole where `step` is."""

    path: tuple[Step, ...]
    words: Message
    least: float
    most: float
    step: float = 1


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """One of several."""

    path: tuple[Step, ...]
    words: Message
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class IdsField:
    """Any number of several: a list of ids. `retires`: these came in the place of the item, which is out of use."""

    path: tuple[Step, ...]
    words: Message
    options: tuple[Option, ...]
    retires: bool = False


@dataclass(frozen=True, slots=True)
class WordsField:
    """A list of plain words, such as language codes, written with commas between them."""

    path: tuple[Step, ...]
    words: Message
    optional: bool = False


@dataclass(frozen=True, slots=True)
class SentencesField:
    """A list of texts in two languages. With `heads` it has exactly these entries; else entries come and go."""

    path: tuple[Step, ...]
    words: Message
    heads: tuple[Words, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class EntriesField:
    """A list of items with id, text in two languages, status and source; `prefix`: how new ids begin."""

    path: tuple[Step, ...]
    words: Message
    prefix: str


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A competency that a persona may ask. `shown`: its short name."""

    competency_id: str
    shown: LocalText
    title: LocalText
    levels: tuple[LocalText, ...]
    """Names of the levels, lowest first."""


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """The competencies of one dimension."""

    title: LocalText
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class TargetsField:
    """What a persona asks of each competency: target 1 to `top`, weight 1-3, critical, reason.

    Above `default_top` no target belongs.
    """

    path: tuple[Step, ...]
    words: Message
    groups: tuple[TargetGroup, ...]
    top: int
    default_top: int


@dataclass(frozen=True, slots=True)
class RaisesField:
    """Which competencies an activity lifts, from which level to which (0 to `top`)."""

    path: tuple[Step, ...]
    words: Message
    competencies: tuple[Option, ...]
    top: int


@dataclass(frozen=True, slots=True)
class Edition:
    """A dictionary to link with. `levels`: how many it has, from 1."""

    option: Option
    competencies: tuple[Option, ...]
    levels: int


@dataclass(frozen=True, slots=True)
class LinksField:
    """Links with competencies of dictionaries of AgO, with a level where one can be argued."""

    path: tuple[Step, ...]
    words: Message
    editions: tuple[Edition, ...]


Field = (
    PlainField | NumberField | ChoiceField | IdsField | WordsField | SentencesField | EntriesField | TargetsField
    | RaisesField | LinksField
)  # fmt: skip


_HALVES = (Plain.LINE, Plain.TEXT, Plain.FLAG, Plain.DAY, Plain.COST)


def is_half(field: Field) -> bool:
    """Whether a field needs no more than half the width, so that two stand beside each other."""
    if isinstance(field, PlainField):
        return field.plain in _HALVES
    return isinstance(field, ChoiceField | NumberField | WordsField)


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields under a heading; the first group of a form has none."""

    head: Message | None
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class ItemForm:
    """The form of one item."""

    kind: Kind
    address: Address
    groups: tuple[FieldGroup, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """All of them, in the order of the form."""
        return tuple(field for group in self.groups for field in group.fields)

    def field_at(self, address: Address) -> Field | None:
        """The field that an address lies in, such as that of a problem; None when it is the item as a whole."""
        inside = address.path[len(self.address.path) :]
        found = [field for field in self.fields if inside[: len(field.path)] == field.path]
        return max(found, key=lambda field: len(field.path), default=None)
