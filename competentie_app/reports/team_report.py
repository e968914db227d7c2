"""The report of one team on what it needs to learn: counts, without names."""

from __future__ import annotations

from pathlib import Path

from competentie_app.paths import font_folder
from competentie_app.reports.content import CountForm, TeamReportContent
from competentie_app.reports.parts.gap_chart import add_gap_chart
from competentie_app.reports.parts.team_tables import add_change, add_proposals, add_who_can_what
from competentie_app.reports.parts.unnamed import method_words, readers_words
from competentie_app.reports.setting.fonts import load_fonts
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.press import Furniture, Manuscript, PageLabel
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, NOTE, SUBTITLE
from competentie_app.reports.tagging.tree import new_tree
from competentie_app.reports.tagging.xmp import DocumentFacts
from competentie_app.reports.words import PROGRAM, count_words, imprint_line, in_one_line, say
from competentie_app.texts import Texts, whole_percent


def render_team_report(content: TeamReportContent, texts: Texts, fonts: Path | None = None) -> bytes:
    """Write the report as a PDF file (PDF/UA-1 and PDF/A-2a). Same content and language: same bytes.

    `fonts`: the folder of the TrueType files, by default the shipped one; FileNotFoundError where one is missing.
    """
    return told_team_report(content, texts, fonts).printed()


def told_team_report(content: TeamReportContent, texts: Texts, fonts: Path | None = None) -> Manuscript:
    """What the report tells, not yet printed."""
    story = Story(load_fonts(fonts or font_folder()), new_tree())
    title = texts.t("Team gap report: {team}", team=content.team)
    _opening(story, content, texts, title)
    _findings(story, content, texts)
    if content.enough:
        add_gap_chart(story, content, texts)
    add_proposals(story, content, texts)
    if content.enough:
        add_who_can_what(story, content, texts)
        add_change(story, content, texts)
        story.heading(2, texts.t("Remarks and agreements of the team"))
        story.writing_lines(3)
    _method(story, content, texts)
    return Manuscript(story, _furniture(content, texts), _facts(content, texts, title))


def _opening(story: Story, content: TeamReportContent, texts: Texts, title: str) -> None:
    story.heading(1, title)
    line = in_one_line(
        content.round_name,
        texts.date(content.round_date) if content.round_date else "",
        texts.n("{count} member", "{count} members", content.members),
        ", ".join(content.persona_titles),
        texts.t("without names"),
    )
    story.text(line, style=SUBTITLE, after=0.0)
    story.facts(_figures(content, texts))


def _figures(content: TeamReportContent, texts: Texts) -> list[tuple[str, str]]:
    agreed = count_words(texts, content.with_agreed)
    people = texts.t("{number} of {total}", number=agreed, total=content.taking_part)
    progress = [
        (people, texts.t("people have agreed levels")),
        (texts.number(content.provisional_levels), texts.t("levels still provisional, not agreed")),
    ]
    if not content.enough:
        return progress
    levels = texts.t("of {count} agreed levels at target level", count=content.agreed_levels)
    large = [(count_words(texts, content.large_gaps), texts.t("agreed levels 2 or more below target"))]
    return [
        progress[0],
        (_share(content, texts), levels),
        *(large if content.large_gaps.form is not CountForm.HIDDEN else ()),
        progress[1],
    ]


def _share(content: TeamReportContent, texts: Texts) -> str:
    if content.share_low is None or content.share_high is None:
        return "–"
    low, high = texts.percent(content.share_low), texts.percent(content.share_high)
    if low == high:
        return low
    return f"{whole_percent(content.share_low)}–{high}"


def _findings(story: Story, content: TeamReportContent, texts: Texts) -> None:
    if not content.enough:
        story.heading(2, texts.t("Too few agreed levels for a team picture"))
        story.text(
            texts.t(
                "Fewer than {minimum} people have agreed levels. With so few, numbers would point at persons, so this"
                " report shows no levels. Hold the talks first; then make the report again.",
                minimum=content.minimum_group,
            )
        )
    if content.findings:
        story.heading(2, texts.t("What stands out"))
        items = [
            (Span(say(texts, finding.lead), BODY.bold()), Span(": " + say(texts, finding.rest), BODY))
            for finding in content.findings
        ]
        story.bullets(items, columns=2 if len(items) > 1 else 1)


def _method(story: Story, content: TeamReportContent, texts: Texts) -> None:
    story.heading(2, texts.t("Method and limits"))
    story.text(method_words(texts), style=NOTE)
    story.text(
        texts.t(
            "Groups of fewer than {minimum} people with agreed levels are not shown. “A few” and “nearly all” stand for"
            " numbers so close to none or everyone that they would point at persons; “–” is not shown.",
            minimum=content.minimum_group,
        ),
        style=NOTE,
    )
    if content.limits:
        story.bullets([(Span(say(texts, limit), NOTE),) for limit in content.limits])
    story.text(readers_words(content.privacy, texts), style=NOTE)


def _furniture(content: TeamReportContent, texts: Texts) -> Furniture:
    return Furniture(
        program=PROGRAM,
        kind=texts.t("Team gap report"),
        foot_lead=texts.t("For development, not for evaluation."),
        foot_first=texts.t("Levels from self-assessment and talk; no test, no ranking."),
        foot_second=imprint_line(texts, content.imprint),
        page_label=PageLabel(texts.t("Page {page} of {total}", page="[page]", total="[total]")),
    )


def _facts(content: TeamReportContent, texts: Texts, title: str) -> DocumentFacts:
    return DocumentFacts(
        title=title,
        author=content.imprint.authority,
        subject=in_one_line(texts.t("Team gap report"), content.round_name),
        program=PROGRAM,
        language="en-GB" if texts.language == "en" else "nl-BE",
        made=content.imprint.printed,
    )
