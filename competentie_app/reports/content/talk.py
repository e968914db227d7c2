"""Content of the two papers around a talk: the sheet before it, and what was agreed after it. Both of one person.

No paper holds another person's name or level. Texts of the model are in the language of the paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.reports.content.shared import NOTHING_SAID, Imprint, PersonaTitle, Privacy, Text


@dataclass(frozen=True, slots=True)
class ViewsLine:
    """One competency with what both views say, in words ("independent (2)"). `target` None: nothing is asked.

    `earlier`: the level that an earlier talk agreed, None without.
    """

    code: str
    title: str
    own: Text
    manager: Text
    target: int | None
    earlier: int | None = None


@dataclass(frozen=True, slots=True)
class SubjectLine:
    """One subject of the talk. `views` None: a wish in own words, which then is `title`.

    `own_remark`, `manager_remark`: what they wrote beside their view, may be empty. `question`: one for the talk.
    """

    title: str
    why: tuple[Text, ...]
    views: ViewsLine | None = None
    wish: str = ""
    question: str = ""
    own_remark: str = ""
    manager_remark: str = ""


@dataclass(frozen=True, slots=True)
class TalkSheetContent:
    """The sheet of one page before the talk. `others`: the competencies that are no subject.

    `more`: number of subjects that did not fit among the first ones; they stand among `others`.
    """

    name: str
    team: str
    personas: tuple[PersonaTitle, ...]
    round_name: str
    going_well: tuple[str, ...]
    subjects: tuple[SubjectLine, ...]
    others: tuple[ViewsLine, ...]
    own_is_in: bool
    manager_is_in: bool
    imprint: Imprint
    privacy: Privacy = NOTHING_SAID
    more: int = 0
    earlier_round: str = ""


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """One competency on which a talk agreed. `level` None: another answer, which then is `name`."""

    code: str
    title: str
    level: int | None
    name: Text
    sentence: str
    target: int | None


@dataclass(frozen=True, slots=True)
class NotAgreedLine:
    """Discussed, not agreed: both views in words, each with its remark; `remark`: one of the talk itself."""

    code: str
    title: str
    own: Text
    manager: Text
    own_remark: str = ""
    manager_remark: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step of the learning plan that comes next. `minutes` 0 where it takes no hours of its own."""

    title: str
    minutes: int
    due: date | None = None


@dataclass(frozen=True, slots=True)
class AgreementsContent:
    """The page after the talk. `provisional`, `open`: what is taken over, and what was not discussed, in words.

    `steps_more`: steps of the plan that are not on this page.
    """

    name: str
    team: str
    personas: tuple[PersonaTitle, ...]
    round_name: str
    talk_date: date | None
    agreed: tuple[AgreedLine, ...]
    not_agreed: tuple[NotAgreedLine, ...]
    provisional: tuple[str, ...]
    open: tuple[str, ...]
    steps: tuple[NextStep, ...]
    wishes: tuple[str, ...]
    imprint: Imprint
    privacy: Privacy = NOTHING_SAID
    steps_more: int = 0
    review_on: date | None = None
