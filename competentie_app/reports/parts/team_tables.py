"""Tables of the team report after the chart: proposals, who can what, change. Counts only."""

from __future__ import annotations

from competentie_app.reports.content import (
    ChangeLine,
    CountForm,
    CountShown,
    TeamProposal,
    TeamReportContent,
    WhoCanWhat,
)
from competentie_app.reports.parts.counts import count_span
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import CELL, CELL_NOTE, HEAD, NOTE, Align
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.setting.tabulate import code_column, without_last
from competentie_app.reports.words import count_words, months, plain_hours, say
from competentie_app.texts import Texts

_LOOK = TableLook(padding=3.6, gutter=10.0, head_padding=2.5)
_DENSE = TableLook(padding=2.6, gutter=10.0, head_padding=2.5)


def add_proposals(story: Story, content: TeamReportContent, texts: Texts) -> None:
    """Add what the team can do together, in the order of the calendar."""
    if not content.proposals:
        return
    story.heading(2, texts.t("Proposal for the team"))
    columns = (
        Column(112.0, (Span(texts.t("Competency"), HEAD),), heads_row=True),
        Column(200.0, (Span(texts.t("Activity and reason"), HEAD),)),
        Column(66.0, (Span(texts.p("paper", "People"), HEAD),), Align.RIGHT),
        Column(44.0, (Span(texts.t("Hours each"), HEAD),), Align.RIGHT),
        Column(76.9, (Span(texts.p("paper", "When"), HEAD),)),
    )
    rows = [_proposal(proposal, texts) for proposal in content.proposals]
    if not any(proposal.start or proposal.due for proposal in content.proposals):
        columns, rows = without_last(columns, rows)
    story.table(columns, rows, _LOOK)


def _proposal(proposal: TeamProposal, texts: Texts) -> Row:
    return Row(
        (
            ((Span(proposal.competencies, CELL.bold()),),),
            ((Span(proposal.activity, CELL),), (Span(say(texts, proposal.reason), CELL_NOTE),)),
            ((count_span(proposal.people, texts, CELL),),),
            ((Span(plain_hours(texts, proposal.minutes_each), CELL),),),
            ((Span(months(texts, proposal.start, proposal.due), CELL),),),
        )
    )


def add_who_can_what(story: Story, content: TeamReportContent, texts: Texts) -> None:
    """Add how many people are at target and how many can help."""
    lines = [line for line in content.who_can_what if not _hidden(line.can_help)]
    story.heading(2, texts.t("Who can what, in numbers"))
    if not lines:  # how many are at target stands beside the bars already
        words = texts.t(
            "How many people are at target level stands above, beside each bar. How many of them help others is not"
            " told: so few offered to help, by name, that numbers would tell their levels."
        )
        story.text(words, style=NOTE)
        return
    codes = code_column((line.code for line in lines), CELL.bold(), story.book)
    columns = (
        codes,
        Column(322.0 - codes.width, (Span(texts.t("Competency"), HEAD),), heads_row=True),
        Column(88.0, (Span(texts.t("At target"), HEAD),), Align.RIGHT),
        Column(88.9, (Span(texts.t("Can help others"), HEAD),), Align.RIGHT),
    )
    story.table(columns, [_who(line, texts) for line in lines], _DENSE)


def _hidden(*counts: CountShown) -> bool:
    """Nothing of a line may be shown, so it is left out."""
    return all(count.form is CountForm.HIDDEN for count in counts)


def _who(line: WhoCanWhat, texts: Texts) -> Row:
    return Row(
        (
            ((Span(line.code, CELL.bold()),),),
            ((Span(line.title, CELL),),),
            ((count_span(line.at_target, texts, CELL),),),
            ((count_span(line.can_help, texts, CELL),),),
        )
    )


def add_change(story: Story, content: TeamReportContent, texts: Texts) -> None:
    """Add the change since an earlier round, with the number of people that it rests on."""
    change = content.change
    if change is None:
        return
    story.heading(2, texts.t("Change since {round}", round=change.since_round))
    if change.other_scale:
        story.text(texts.t("The levels of {round} are on another scale: they cannot be compared.",
                           round=change.since_round))  # fmt: skip
        return
    people = count_words(texts, change.people)
    note = texts.t("Counts only people with agreed levels in both rounds: {people}.", people=people)
    if change.left_out:
        note += " " + texts.n(
            "{count} competency is not shown: too few people are in both rounds, or in only one of them.",
            "{count} competencies are not shown: too few people are in both rounds, or in only one of them.",
            change.left_out,
        )
    story.text(note, style=NOTE, keep_with_next=bool(change.lines))
    codes = code_column((line.code for line in change.lines), CELL.bold(), story.book)
    columns = (
        codes,
        Column(268.0 - codes.width, (Span(texts.t("Competency"), HEAD),), heads_row=True),
        Column(70.0, (Span(texts.p("paper", "People"), HEAD),), Align.RIGHT),
        Column(70.0, (Span(texts.p("paper", "Higher"), HEAD),), Align.RIGHT),
        Column(90.9, (Span(texts.p("paper", "The same or lower"), HEAD),), Align.RIGHT),
    )
    story.table(columns, [_change(line, texts) for line in change.lines], _DENSE)


def _change(line: ChangeLine, texts: Texts) -> Row:
    counts = (line.people, line.higher, line.not_higher)
    return Row(
        (
            ((Span(line.code, CELL.bold()),),),
            ((Span(line.title, CELL),),),
            *(((count_span(count, texts, CELL),),) for count in counts),
        )
    )
