"""The report of a whole organisation on AI competences: shares per competency, persona and team, without names."""

from __future__ import annotations

from pathlib import Path

from competentie_app.analysis.share_words import share_range
from competentie_app.paths import font_folder
from competentie_app.reports.content.organisation import OrganisationReportContent, ShareLine
from competentie_app.reports.content.team import Finding
from competentie_app.reports.parts.paper_frame import Frame, facts_of
from competentie_app.reports.parts.share_cells import n_words
from competentie_app.reports.parts.share_change import add_change
from competentie_app.reports.parts.share_tables import ShareTables
from competentie_app.reports.parts.unnamed import add_findings, add_method, unnamed_furniture
from competentie_app.reports.setting.fonts import load_fonts
from competentie_app.reports.setting.press import Manuscript
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import NOTE, SUBTITLE
from competentie_app.reports.tagging.tree import new_tree
from competentie_app.reports.words import in_one_line, say
from competentie_app.texts import Texts


def render_organisation_report(content: OrganisationReportContent, texts: Texts, fonts: Path | None = None) -> bytes:
    """Write the report as a PDF file (PDF/UA-1 and PDF/A-2a). Same content and language: same bytes.

    `fonts`: the folder of the TrueType files, by default the shipped one; FileNotFoundError where one is missing.
    """
    return told_organisation_report(content, texts, fonts).printed()


def told_organisation_report(content: OrganisationReportContent, texts: Texts, fonts: Path | None = None) -> Manuscript:
    """What the report tells, not yet printed."""
    kind = texts.t("Organisation report")
    authority = content.imprint.authority
    title = texts.t("Organisation report: {organisation}", organisation=authority) if authority else kind
    story = Story(load_fonts(fonts or font_folder()), new_tree())
    _opening(story, content, texts, title)
    if content.whole.hidden is None:
        _findings(story, content, texts)
        _tables(story, content, texts)
        _change(story, content, texts)
    else:
        _too_few(story, content, texts)
    story.heading(2, texts.t("Method and limits"))
    add_method(story, content.minimum, content.limits, content.privacy, texts)
    frame = Frame(kind, texts.t("without names"), title, in_one_line(kind, content.round_name), content.imprint)
    return Manuscript(story, unnamed_furniture(frame, texts), facts_of(frame, texts))


def _opening(story: Story, content: OrganisationReportContent, texts: Texts, title: str) -> None:
    whole = content.whole
    story.heading(1, title)
    line = in_one_line(
        content.round_name,
        texts.date(content.round_date),
        texts.n("{count} team", "{count} teams", len(content.teams)),
        texts.n("{count} person takes part", "{count} people take part", whole.taking_part),
        texts.t("without names"),
    )
    story.text(line, style=SUBTITLE, after=0.0)
    people = texts.t("{number} of {total}", number=n_words(whole, content.minimum, texts), total=whole.taking_part)
    waiting = (texts.number(whole.without_agreed), texts.t("levels asked and not agreed yet"))
    figures = [(people, texts.t("people have agreed levels"))]
    if whole.hidden is None:
        share = share_range(texts, whole.share)
        levels = texts.t("of {count} agreed levels at target level", count=whole.share.required)
        teams = texts.t("{number} of {total}", number=content.teams_shown, total=len(content.teams))
        figures += [(share, levels), waiting, (teams, texts.t("teams large enough to be shown"))]
    else:
        figures.append(waiting)
    story.facts(figures)


def _findings(story: Story, content: OrganisationReportContent, texts: Texts) -> None:
    if content.findings:
        story.heading(2, texts.t("What stands out"))
        note = texts.t(
            "Agreed levels of {round}, as the file stood on {date}. n: people with an agreed level.",
            round=content.round_name,
            date=content.imprint.printed,
        )
        story.text(note, style=NOTE, keep_with_next=True)
        add_findings(story, content.findings, texts)


def _too_few(story: Story, content: OrganisationReportContent, texts: Texts) -> None:
    story.heading(2, texts.t("Too few agreed levels for a picture of the organisation"))
    story.text(
        texts.t(
            "Nowhere do {minimum} people or more have agreed levels. With so few, numbers would point at persons, so"
            " this report shows no levels. Hold the talks first; then make the report again.",
            minimum=content.minimum,
        )
    )


def _tables(story: Story, content: OrganisationReportContent, texts: Texts) -> None:
    tables = ShareTables(story, content.minimum, texts)
    whole = ShareLine(texts.t("Whole organisation"), content.whole)
    if content.dimensions:
        story.heading(2, texts.t("Per competency"))
        bars = texts.t("Stacked bars: per competency the number of agreed levels at and below target level.")
        tables.competencies(content.dimensions, " ".join((bars, *_in_words(content.findings, texts))))
    if content.personas:
        story.heading(2, texts.t("Per persona"))
        note = texts.t("Somebody with two personas is in both.")
        bars = texts.t("Stacked bars: share of agreed levels at target level, of the whole and per persona.")
        tables.groups(
            texts.t("Persona"), content.personas, (note, f"{bars} {_told(content.personas, texts)}"), whole=whole
        )
    if content.teams:
        story.heading(2, texts.t("Per team"))
        note = texts.t(
            "By name, never by how they do. What too few people in one team share, a small team or a competency that"
            " few of them need, is told only together with that of other teams."
        )
        bars = texts.t("Stacked bars: share of agreed levels at target level, of the whole and per team.")
        words = (note, f"{bars} {_told(content.teams, texts)}")
        tables.groups(texts.t("Team"), content.teams, words, whole=whole, small=content.small)


def _in_words(findings: tuple[Finding, ...], texts: Texts) -> list[str]:
    return [f"{say(texts, finding.lead)}: {say(texts, finding.rest)}" for finding in findings[1:4]]


def _told(lines: tuple[ShareLine, ...], texts: Texts) -> str:
    """How far the shares lie apart, of how many groups: each of them stands in the table."""
    shares = [line.group.share.fractions for line in lines if line.group.hidden is None]
    known = [share for share in shares if share is not None]
    if not known:
        return texts.t("None of them may be told.")
    return texts.t(
        "{number} of {total} are told; their shares lie between {low} and {high}.",
        number=len(known),
        total=len(lines),
        low=texts.percent(min(low for low, _ in known)),
        high=texts.percent(max(high for _, high in known)),
    )


def _change(story: Story, content: OrganisationReportContent, texts: Texts) -> None:
    change = content.change
    if change is not None:
        story.heading(2, texts.t("Change since {round}", round=change.since))
        tables = ShareTables(story, content.minimum, texts)
        add_change(story, tables, change, (content.round_name, content.round_date), texts)
