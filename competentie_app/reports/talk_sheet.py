"""The sheet of one page before a talk: what goes well, the subjects, the views side by side, room for notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from competentie_app.reports.content.talk import TalkSheetContent
from competentie_app.reports.one_page import fullest_on_one_page, room_left
from competentie_app.reports.parts.paper_frame import Frame, facts_of, furniture_of, personas_in_words
from competentie_app.reports.parts.talk import add_privacy
from competentie_app.reports.parts.talk_tables import add_subjects, add_views
from competentie_app.reports.setting.blocks import WritingLines
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.press import Manuscript
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, NOTE, SUBTITLE
from competentie_app.reports.words import in_one_line
from competentie_app.texts import Texts

_PITCH = 19.0
_FOOT = 40.0
"""Room that the lines at the foot of the page take, in points."""


@dataclass(frozen=True, slots=True)
class _Room:
    """How much is told: characters of a remark, a question or not, white space in the rows (points), empty lines."""

    remarks: int
    padding: float
    lines: int
    questions: bool = True


_ROOMS = (
    _Room(320, 3.4, 6),
    _Room(220, 2.6, 4),
    _Room(130, 1.8, 3),
    _Room(80, 1.2, 2),
    _Room(0, 0.8, 2),
    _Room(80, 0.8, 1, questions=False),
    _Room(0, 0.3, 1, questions=False),
)
_MOST_LINES = 14


def render_talk_sheet(content: TalkSheetContent, texts: Texts, fonts: Path | None = None) -> bytes:
    """Write the sheet as a PDF file (PDF/UA-1 and PDF/A-2a). Same content and language: same bytes.

    Remarks are shortened, with a sign, and questions left out as far as one page asks; with very many competencies it
    runs on to a second.
    `fonts`: the folder of the TrueType files, by default the shipped one; FileNotFoundError where one is missing.
    """
    return told_talk_sheet(content, texts, fonts).printed()


def told_talk_sheet(content: TalkSheetContent, texts: Texts, fonts: Path | None = None) -> Manuscript:
    """What the sheet tells, not yet printed."""
    title = texts.t("Talk sheet of {name}", name=content.name)

    def tell(story: Story, room: _Room) -> None:
        _opening(story, content, texts, title)
        _subjects(story, content, texts, room)
        _others(story, content, texts, room)
        _notes(story, content, texts, room)

    story = fullest_on_one_page(tell, _ROOMS, fonts)
    frame = Frame(
        texts.t("Talk sheet"),
        texts.p("paper", "before the talk"),
        title,
        in_one_line(texts.t("Talk sheet"), content.team, content.round_name),
        content.imprint,
    )
    return Manuscript(story, furniture_of(frame, texts), facts_of(frame, texts))


def _opening(story: Story, content: TalkSheetContent, texts: Texts, title: str) -> None:
    story.heading(1, title)
    personas = personas_in_words(content.personas, texts)
    story.text(in_one_line(content.team, personas, content.round_name), style=SUBTITLE, after=4.0)
    story.text(
        texts.t("To prepare the talk. Nothing here is agreed: you agree on levels together, in the talk."),
        *(Span(" " + missing, NOTE.bold()) for missing in _missing(content, texts)),
        style=NOTE,
    )
    story.heading(2, texts.t("Begin with what goes well"))
    if content.going_well:
        story.bullets([(Span(good, BODY),) for good in content.going_well])
    else:
        story.text(texts.t("What went well lately? Begin with an example of the employee's own."))


def _missing(content: TalkSheetContent, texts: Texts) -> list[str]:
    missing: list[str] = []
    if not content.own_is_in:
        missing.append(texts.t("The self-assessment is not in yet."))
    if not content.manager_is_in:
        missing.append(texts.t("The manager's view is not in yet."))
    return missing


def _subjects(story: Story, content: TalkSheetContent, texts: Texts, room: _Room) -> None:
    story.heading(2, texts.t("What this talk is about"))
    if not content.subjects:
        story.text(texts.t("Nothing stands out. Choose together what you want to talk about."))
        return
    subjects = content.subjects if room.questions else tuple(replace(each, question="") for each in content.subjects)
    add_subjects(story, subjects, texts, room.remarks)
    if content.more:
        more = texts.n(
            "{count} more subject stands below, for a next time.",
            "{count} more subjects stand below, for a next time.",
            content.more,
        )
        story.text(more, style=NOTE)


def _others(story: Story, content: TalkSheetContent, texts: Texts, room: _Room) -> None:
    if not content.others:
        return
    story.heading(2, texts.t("The other competencies, if there is time"))
    add_views(story, content.others, texts, room.padding)
    if content.earlier_round and any(line.earlier is not None for line in content.others):
        note = texts.t("Earlier: the level that you agreed in {round}.", round=content.earlier_round)
        story.text(note, style=NOTE, after=2.0)


def _notes(story: Story, content: TalkSheetContent, texts: Texts, room: _Room) -> None:
    story.heading(2, texts.t("Notes for the talk"))
    lines = min(max(int((room_left(story) - _FOOT) / _PITCH), room.lines), _MOST_LINES)
    story.add(WritingLines(count=lines, pitch=_PITCH, after=5.0, keep_with_next=True))
    add_privacy(story, content.privacy, texts)
