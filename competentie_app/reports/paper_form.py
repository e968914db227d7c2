"""The self-assessment on paper, for people without a computer: sentences with a box, remarks, wishes."""

from __future__ import annotations

from pathlib import Path

from competentie_app.paths import font_folder
from competentie_app.reports.content.paper_form import PaperFormContent
from competentie_app.reports.parts.paper_frame import Frame, facts_of
from competentie_app.reports.parts.paper_questions import add_help_question, add_questions, add_wish_lines
from competentie_app.reports.setting.fonts import load_fonts
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.press import Furniture, Manuscript, PageLabel
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, NOTE, SUBTITLE
from competentie_app.reports.tagging.tree import new_tree
from competentie_app.reports.words import PROGRAM, imprint_line, in_one_line
from competentie_app.texts import Texts


def render_paper_form(content: PaperFormContent, texts: Texts, fonts: Path | None = None) -> bytes:
    """Write the form as a PDF file (PDF/UA-1 and PDF/A-2a). Same content and language: same bytes.

    It has as many pages as it needs, each with the name; no competency stands on two pages.
    `fonts`: the folder of the TrueType files, by default the shipped one; FileNotFoundError where one is missing.
    """
    return told_paper_form(content, texts, fonts).printed()


def told_paper_form(content: PaperFormContent, texts: Texts, fonts: Path | None = None) -> Manuscript:
    """What the form tells, not yet printed."""
    story = Story(load_fonts(fonts or font_folder()), new_tree())
    title = texts.t("Self-assessment of {name}", name=content.name)
    _opening(story, content, texts, title)
    number = 1
    for part in content.parts:
        add_questions(story, part, number, content.other_answers, texts)
        number += len(part.questions)
    _wishes(story, content, texts)
    _end(story, content, texts)
    kind = texts.t("Self-assessment on paper")
    frame = Frame(kind, "", title, in_one_line(kind, content.team, content.round_name), content.imprint)
    return Manuscript(story, _furniture(content, texts), facts_of(frame, texts))


def _opening(story: Story, content: PaperFormContent, texts: Texts, title: str) -> None:
    t = texts.t
    story.heading(1, title)
    story.text(in_one_line(content.team, content.round_name), style=SUBTITLE, after=6.0)
    for name, words in content.about:
        story.text(Span(f"{name}: ", BODY.bold()), Span(words, BODY), after=2.0)
    story.heading(2, t("How to fill it in"))
    lines = (
        t("This takes about {minutes} minutes. It prepares a talk and is no evaluation.", minutes=content.minutes),
        t("Read the sentences of each subject, and tick the box of the one that fits you best today: one per subject."),
        t("If a subject has no place in your work, tick “not applicable”. “I don't know” and “I would rather not say”"
          " are good answers too."),
        t("Ticked the wrong box? Cross it out, and tick another one."),
        t("Remarks and wishes may stay empty. Write nothing about your health or your private life."),
    )  # fmt: skip
    story.bullets([(Span(line, BODY),) for line in lines])
    story.text(_hand_in(content, texts), style=BODY.bold(), before=4.0)


def _hand_in(content: PaperFormContent, texts: Texts) -> str:
    if content.deadline is None:
        return texts.t("Hand this form in, in a closed envelope, to whoever gave it to you: ……………………………………")
    return texts.t(
        "Hand this form in by {deadline}, in a closed envelope, to whoever gave it to you: ……………………………………",
        deadline=content.deadline,
    )


def _wishes(story: Story, content: PaperFormContent, texts: Texts) -> None:
    story.heading(2, texts.t("What do you want to learn? At most three wishes; this may stay empty."))
    add_wish_lines(story, content.wishes, texts)
    question = texts.t("Do you want to help colleagues with what you are good at? Only your name is shown, no level.")
    add_help_question(story, question, texts)


def _end(story: Story, content: PaperFormContent, texts: Texts) -> None:
    story.text(_hand_in(content, texts), before=8.0)
    story.text(
        texts.t(
            "For whoever types this form in: open Assessments, Grid, choose the layer Self and type the number in"
            " brackets of the box that is ticked; n for not applicable, ? for I don't know, - for I would rather not"
            " say. Wishes go in the Talk: Own learning wishes. Then give the paper back or destroy it."
        ),
        style=NOTE,
    )


def _furniture(content: PaperFormContent, texts: Texts) -> Furniture:
    return Furniture(
        program=PROGRAM,
        kind=content.name,
        foot_lead=texts.t("For development, not for evaluation."),
        foot_first=in_one_line(texts.t("Self-assessment on paper"), content.round_name),
        foot_second=imprint_line(texts, content.imprint),
        page_label=PageLabel(texts.t("Page {page} of {total}", page="[page]", total="[total]")),
    )
