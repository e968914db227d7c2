"""The list of agreements of a team: who, which step, when, and where it stands. No level is on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from competentie_app.dossier.records import StepStatus
from competentie_app.paths import font_folder
from competentie_app.reports.content.agreements_list import AgreementsListContent, ListedPerson, ListedStep
from competentie_app.reports.parts.paper_frame import Frame, facts_of, furniture_of
from competentie_app.reports.setting.fonts import load_fonts
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.press import Manuscript
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, CELL, CELL_NOTE, HEAD, NOTE, SUBTITLE
from competentie_app.reports.setting.table import Column, Paragraphs, Row, TableLook
from competentie_app.reports.tagging.tree import new_tree
from competentie_app.reports.words import in_one_line, short_day, status_since
from competentie_app.texts import Texts

_WIDTH = 498.9
_WHEN = 122.0
_STATUS = 118.0
_LOOK = TableLook(padding=3.2, gutter=10.0, head_padding=2.5)


def render_agreements_list(content: AgreementsListContent, texts: Texts, fonts: Path | None = None) -> bytes:
    """Write the list as a PDF file (PDF/UA-1 and PDF/A-2a). Same content and language: same bytes.

    `fonts`: the folder of the TrueType files, by default the shipped one; FileNotFoundError where one is missing.
    """
    return told_agreements_list(content, texts, fonts).printed()


def told_agreements_list(content: AgreementsListContent, texts: Texts, fonts: Path | None = None) -> Manuscript:
    """What the list tells, not yet printed."""
    kind = texts.t("List of agreements")
    title = texts.t("Agreements of {team}", team=content.team)
    story = Story(load_fonts(fonts or font_folder()), new_tree())
    story.heading(1, title)
    story.text(
        texts.t(
            "Who does what, by when. Steps that were agreed, as they stand on {date}.", date=content.imprint.printed
        ),
        style=SUBTITLE,
    )
    _figures(story, content, texts)
    _agreed(story, content, texts)
    _others(story, content, texts)
    _privacy(story, content, texts)
    frame = Frame(kind, texts.p("paper", "for the manager"), title, in_one_line(kind, content.team), content.imprint)
    furniture = replace(furniture_of(frame, texts), foot_first=texts.t("Steps and days only; no levels."))
    return Manuscript(story, furniture, facts_of(frame, texts))


def _figures(story: Story, content: AgreementsListContent, texts: Texts) -> None:
    steps = content.steps
    if not steps:
        return
    done = sum(step.status is StepStatus.DONE for step in steps)
    late = sum(step.overdue for step in steps)
    facts = [
        (len(content.people), texts.n("person with an agreed plan", "people with an agreed plan", len(content.people))),
        (len(steps) - done, texts.n("step still to do", "steps still to do", len(steps) - done)),
        (late, texts.n("step overdue", "steps overdue", late)),
        (done, texts.n("step done", "steps done", done)),
    ]
    story.facts([(texts.number(count, 0), words) for count, words in facts])


def _agreed(story: Story, content: AgreementsListContent, texts: Texts) -> None:
    story.heading(2, texts.t("Steps per person"))
    if not content.people:
        story.text(texts.t("No plan is agreed in this team yet. Agree on a plan on the page Plans first."))
        return
    columns = (
        Column(_WIDTH - _WHEN - _STATUS, (Span(texts.p("paper", "Step"), HEAD),), heads_row=True),
        Column(_WHEN, (Span(texts.p("paper", "When"), HEAD),)),
        Column(_STATUS, (Span(texts.p("paper", "Status"), HEAD),)),
    )
    rows = [row for person in content.people for row in _rows_of(person, texts)]
    story.table(columns, rows, _LOOK)


def _rows_of(person: ListedPerson, texts: Texts) -> list[Row]:
    words = _about(person, texts)
    head: list[Span] = [Span(person.name, BODY.bold())]
    if words:
        head.append(Span(f"  {words}", CELL_NOTE))
    rows = [_row(step, texts) for step in person.steps]
    if not rows:
        nothing: Paragraphs = ((Span(texts.t("The plan has no steps."), CELL_NOTE),),)
        rows = [Row((nothing, ((),), ((),)))]
    return [Row(((tuple(head),),), group=True, space=5.0), *rows]


def _about(person: ListedPerson, texts: Texts) -> str:
    """When the plan was agreed, and when it is looked at again; said so when that day is over."""
    agreed = texts.t("agreed on {date}", date=short_day(texts, person.agreed_on)) if person.agreed_on else ""
    review = ""
    if person.review_on is not None:
        day = short_day(texts, person.review_on)
        review = texts.t("look again: {date}", date=day)
        if person.review_late:
            review = texts.t("! look again: was due on {date}", date=day)
    return in_one_line(agreed, review)


def _row(step: ListedStep, texts: Texts) -> Row:
    style = CELL.bold() if step.overdue else CELL
    return Row(
        (
            ((Span(step.title, CELL),),),
            ((Span(_when(step, texts), style),),),
            ((Span(_status(step, texts), style),),),
        )
    )


def _when(step: ListedStep, texts: Texts) -> str:
    if step.event is not None:
        return texts.t("event on {date}", date=short_day(texts, step.event))
    if step.due is not None:
        return texts.t("by {date}", date=short_day(texts, step.due))
    return texts.t("no day agreed")


def _status(step: ListedStep, texts: Texts) -> str:
    """In words, with a sign before what is late: it must be seen without colour too."""
    words = status_since(texts, step.status, step.since)
    return texts.t("! overdue, {status}", status=words) if step.overdue else words


def _others(story: Story, content: AgreementsListContent, texts: Texts) -> None:
    for title, names in (
        (texts.t("A proposal, not agreed yet"), content.proposals),
        (texts.t("No plan yet"), content.without),
    ):
        if names:
            story.heading(2, title)
            story.bullets([(Span(name, BODY),) for name in names], columns=2 if len(names) > 1 else 1)


def _privacy(story: Story, content: AgreementsListContent, texts: Texts) -> None:
    """Who may read it and how long it is kept: the page has names."""
    privacy = content.privacy
    parts = [texts.t("For the manager of this team only: the page has names.")]
    if privacy.kept_until is not None:
        parts.append(texts.t("Destroy it on {date} at the latest.", date=privacy.kept_until))
    story.text(" ".join(parts), style=NOTE, before=10.0)
