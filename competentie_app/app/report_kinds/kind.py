"""What every kind of paper tells about itself, so that the page and the command line treat all alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto

from competentie_app.app.paper import Sheet
from competentie_app.app.session import Session
from competentie_app.texts import LocalText, Message, Texts


class ReportKind(StrEnum):
    """A kind of paper."""

    PLAN = "plan"
    """The learning plan of one person."""
    TEAM = "team"
    """The gap report of one team, without names."""
    TALK = "talk"
    """The sheet of one page before the talk with one person."""
    FORM = "form"
    """The self-assessment of one person on paper, to fill in with a pen."""
    AGREEMENTS = "agreements"
    """The list of agreements of one team, with names and without levels."""
    PERSONAL = "personal"
    """Everything that is held on one person."""
    ORGANISATION = "organisation"
    """The report of everybody, without names."""
    LITERACY = "literacy"
    """The AI-literacy file for article 4 of the AI Act, without names."""
    PERSONA = "persona"
    """The card of one persona of the model."""
    BOOKLET = "booklet"
    """The whole model as a booklet for trainers."""


class Scope(Enum):
    """For whom there is one."""

    PERSON = auto()
    TEAM = auto()
    ORGANISATION = auto()
    """One for all that the file holds."""
    MODEL = auto()
    """About the model: nobody is named."""


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One paper that could be made, by id of its person, team or item. `note` says what it will be, or why not."""

    key: str
    title: str
    available: bool
    note: Message | None = None
    local: LocalText | None = None
    """The title in both languages, of an item of the model; `title` is then the Dutch one."""

    def in_words(self, texts: Texts) -> ReportItem:
        """The same item with its title in the language of `texts`."""
        return self if self.local is None else replace(self, title=texts.model_text(self.local))


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper. `items` gets the team chosen, None for all; `sheet` raises AppError where none can be made."""

    kind: ReportKind
    name: Message
    scope: Scope
    items: Callable[[Session, str | None], tuple[ReportItem, ...]]
    sheet: Callable[[Session, str, Texts], Sheet]
    file_name: Callable[[str, Texts], str]
    """From the title of an item, known before the paper is made."""
