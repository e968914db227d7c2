"""The learning plan of one person: two pages to keep, to discuss and to sign."""

from __future__ import annotations

from pathlib import Path

from competentie_app.dossier.records import PlanStatus
from competentie_app.paths import font_folder
from competentie_app.reports.content import IndividualPlanContent
from competentie_app.reports.parts.level_chart import add_level_chart, steps_per_competency
from competentie_app.reports.parts.plan_room import PlanRoom, two_pages
from competentie_app.reports.parts.steps import add_steps
from competentie_app.reports.parts.talk import add_agreement, add_background, add_level_sentences, add_own_words
from competentie_app.reports.setting.fonts import load_fonts
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.press import Furniture, Manuscript, PageLabel
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, SUBTITLE
from competentie_app.reports.tagging.xmp import DocumentFacts
from competentie_app.reports.words import PROGRAM, imprint_line, in_one_line
from competentie_app.texts import Texts


def render_individual_plan(content: IndividualPlanContent, texts: Texts, fonts: Path | None = None) -> bytes:
    """Write the plan as a PDF file (PDF/UA-1 and PDF/A-2a). Same content and language: same bytes.

    `fonts`: the folder of the TrueType files, by default the shipped one; FileNotFoundError where one is missing.
    """
    return told_individual_plan(content, texts, fonts).printed()


def told_individual_plan(content: IndividualPlanContent, texts: Texts, fonts: Path | None = None) -> Manuscript:
    """What the plan tells, not yet printed."""
    book = load_fonts(fonts or font_folder())
    title = texts.t("Learning plan of {name}", name=content.name)

    def front(story: Story, room: PlanRoom) -> None:
        _opening(story, content, texts, title)
        add_level_chart(story, content, texts, room)
        add_steps(story, content, texts, room)

    def back(story: Story, room: PlanRoom) -> None:
        add_level_sentences(story, content, texts, room)
        add_own_words(story, content, texts, room.lines)
        add_agreement(story, content, texts)
        add_background(story, content, texts)

    story = two_pages(front, back, book)
    return Manuscript(story, _furniture(content, texts), _facts(content, texts, title))


def _opening(story: Story, content: IndividualPlanContent, texts: Texts, title: str) -> None:
    story.heading(1, title)
    draft = texts.p("paper", "draft")
    personas = [f"{persona.title} ({draft})" if persona.draft else persona.title for persona in content.personas]
    levels = texts.t("levels not agreed yet")
    if content.levels_date is not None:
        levels = texts.t("levels agreed on {date}", date=content.levels_date)
    line = in_one_line(content.team, ", ".join(personas), content.round_name, levels)
    story.text(line, style=SUBTITLE, after=0.0)
    story.facts(_figures(content, texts))
    if content.going_well:
        lead = Span(texts.t("What goes well:"), BODY.bold())
        story.text(lead, Span(" " + "; ".join(content.going_well) + ".", BODY), before=10.0)


def _figures(content: IndividualPlanContent, texts: Texts) -> list[tuple[str, str]]:
    working = len(steps_per_competency(content.phases))
    budget = texts.t("planned of {hours}", hours=texts.hours(content.minutes_budget))
    if content.plan_end is not None:
        budget = texts.t("of {hours}, until {date}", hours=texts.hours(content.minutes_budget), date=content.plan_end)
    return [
        (
            texts.t("{number} of {total}", number=content.at_target, total=content.required),
            texts.t("competencies at target level"),
        ),
        (
            texts.number(working),
            texts.n("competency that you work on", "competencies that you work on", working),
        ),
        (texts.hours(content.minutes_planned), budget),
        (
            texts.n("{count} step", "{count} steps", content.steps_now),
            texts.t("to start with now"),
        ),
    ]


def _furniture(content: IndividualPlanContent, texts: Texts) -> Furniture:
    status = {
        PlanStatus.PROPOSED: texts.p("paper", "proposal"),
        PlanStatus.AGREED: texts.p("paper", "agreed plan"),
        PlanStatus.CLOSED: texts.p("paper", "closed plan"),
    }[content.status]
    return Furniture(
        program=PROGRAM,
        kind=in_one_line(texts.t("Learning plan"), status),
        foot_lead=texts.t("For development, not for evaluation."),
        foot_first=texts.t("Levels from self-assessment and talk; no test. Owned by the employee."),
        foot_second=imprint_line(texts, content.imprint),
        page_label=PageLabel(texts.t("Page {page} of {total}", page="[page]", total="[total]")),
    )


def _facts(content: IndividualPlanContent, texts: Texts, title: str) -> DocumentFacts:
    return DocumentFacts(
        title=title,
        author=content.imprint.authority,
        subject=in_one_line(texts.t("Learning plan"), content.team, content.round_name),
        program=PROGRAM,
        language="en-GB" if texts.language == "en" else "nl-BE",
        made=content.imprint.printed,
    )
