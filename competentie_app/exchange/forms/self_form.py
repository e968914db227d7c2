"""The form for an own view: one person, one choice per competency, remarks, wishes, and whether one wants to help."""

from __future__ import annotations

from dataclasses import dataclass, field

from competentie_app.dossier.notes import MOST_WISHES
from competentie_app.dossier.ratings import View
from competentie_app.exchange.forms.book import FormBook, Sheet, height_for, lines_needed, protect, set_paper
from competentie_app.exchange.forms.choices import offered
from competentie_app.exchange.forms.content import SelfForm, by_dimension
from competentie_app.exchange.forms.hidden_sheet import HiddenSheet, add_hidden_sheet, choose, limit
from competentie_app.exchange.forms.identity import FieldKind, FormIdentity
from competentie_app.exchange.forms.level_blocks import (
    LEVEL_WIDTH,
    SENTENCE_WIDTH,
    block_points,
    draw_levels,
    draw_title,
)
from competentie_app.exchange.forms.words import (
    MAX_NOTE_LENGTH,
    charter_lines,
    footer,
    minutes_for,
    round_line,
    too_long,
    wrong_choice,
)
from competentie_app.model.competency import Competency
from competentie_app.model.scale import Dimension
from competentie_app.texts import Texts

CHOICE, REMARK = 2, 3
"""Columns to fill in."""
WIDTHS = (LEVEL_WIDTH, SENTENCE_WIDTH, 20, 34)
PAGE_POINTS = 490.0
"""What fits on a page in height, a little on the safe side. Excel finds its own breaks, as it fits the width."""


def render_self_form(form: SelfForm, key: bytes, texts: Texts) -> bytes:
    """Draw the form as an .xlsx file, signed with the dossier's key."""
    book = FormBook()
    title = texts.t("Self-assessment")
    book.describe(f"{title} {form.person.name}", form.basis.charter.authority)
    sheet = book.add_sheet(title)
    drawing = _Drawing(form, texts, book, sheet, add_hidden_sheet(book))
    drawing.draw()
    basis = form.basis
    drawing.hidden.finish(
        FormIdentity(
            form_id=form.form_id,
            dossier_id=basis.dossier_id,
            view=View.SELF,
            round_id=basis.assessment_round.id,
            model_version_id=basis.assessment_round.model_version_id,
            model_version=basis.model.version,
            language=texts.language,
            names={form.person.employee_id: form.person.name},
            fields=tuple(book.fields),
            anchors=tuple(book.anchors),
        ),
        key,
    )
    return book.bytes()


@dataclass(slots=True)
class _Drawing:
    """Draws from top to bottom; `row` is the next free row."""

    form: SelfForm
    texts: Texts
    book: FormBook
    sheet: Sheet
    hidden: HiddenSheet
    row: int = 0
    breaks: list[int] = field(default_factory=list[int])
    on_page: float = 0.0

    def draw(self) -> None:
        """Draw all of it."""
        for column, width in enumerate(WIDTHS):
            self.sheet.set_column(column, column, width)
        self._draw_top()
        first_head = self.row
        for dimension, competencies in by_dimension(self.form.basis.model, self.form.person.competency_ids):
            self._draw_dimension(dimension, competencies)
        self._draw_wishes()
        self._draw_help()
        set_paper(self.sheet, footer(self.form.basis, self.texts))
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_h_pagebreaks(self.breaks)
        self.sheet.repeat_rows(first_head + 1)
        self.sheet.print_area(0, 0, self.row - 1, REMARK)
        protect(self.sheet)

    def _draw_top(self) -> None:
        t = self.texts.t
        title = t("Self-assessment of {name}", name=self.form.person.name)
        self._line("title", title, 24 * lines_needed(title, sum(WIDTHS) / 1.6))
        self.book.hold(self.sheet, self.row - 1, 0, title)
        self._line("bold", round_line(self.form.basis, self.texts))
        for name, text in charter_lines(self.form.basis.charter, self.texts):
            self.sheet.write_string(self.row, 0, name, self.book.look("bold"))
            self._wide(1, text, "plain")
        minutes = minutes_for(len(self.form.person.competency_ids))
        self._line("heading", t("How to fill it in"), 20)
        for text in (
            t("This takes about {minutes} minutes. It prepares a talk and is no evaluation.", minutes=minutes),
            t("Read the sentences of each subject. In the yellow cell, choose the one that fits you best today."),
            t("If a subject has no place in your work, choose “not applicable”. “I don't know” and “I would rather not"
              " say” are good answers too."),
            t("Choose from the list, or type only the number. Remarks and wishes may stay empty."),
            t("Save the file and send it back the way you got it."),
        ):  # fmt: skip
            self._line("plain", f"•  {text}")
        self.row += 1

    def _draw_dimension(self, dimension: Dimension, competencies: tuple[Competency, ...]) -> None:
        if self.row > 20:
            self._page_break_before(160)
        self._line("heading", self.texts.model_text(dimension.form_title), 22)
        heads = (self.texts.t("Level"), self.texts.t("Sentence"), self.texts.t("Your choice"), self.texts.t("Remark"))
        self._heads(heads)
        source = self.hidden.source(offered(self.form.basis.model, dimension, self.texts))
        for competency in competencies:
            self._draw_competency(competency, source)
        self.row += 1

    def _draw_competency(self, competency: Competency, source: str) -> None:
        points = block_points(self.form.basis.model, competency, self.texts)
        self._page_break_before(points)
        start, person = self.row, self.form.person.employee_id
        draw_title(self.book, self.sheet, start, competency, self.texts)
        self.sheet.write_blank(start, CHOICE, None, self.book.look("choice"))
        self.sheet.write_blank(start, REMARK, None, self.book.look("text"))
        hint = self.texts.t("Choose the sentence that fits best.")
        choose(self.sheet, (start, CHOICE, start, CHOICE), source, wrong_choice(self.texts), hint)
        limit(self.sheet, (start, REMARK, start, REMARK), MAX_NOTE_LENGTH, too_long(self.texts))
        self.book.ask(self.sheet, start, CHOICE, (FieldKind.LEVEL, person, competency.id, 0))
        self.book.ask(self.sheet, start, REMARK, (FieldKind.NOTE, person, competency.id, 0))
        self.row = draw_levels(self.book, self.sheet, start + 1, self.form.basis.model, competency, self.texts)
        self.on_page += points

    def _draw_wishes(self) -> None:
        self._page_break_before(150)
        t, person, model = self.texts.t, self.form.person, self.form.basis.model
        self._line("heading", t("What do you want to learn? At most three wishes; this may stay empty."), 22)
        self._heads(("", t("Subject (choose from the list)"), t("What exactly, and why")))
        titles = [self.texts.model_text(model.competency[key].title) for key in person.competency_ids]
        source = self.hidden.source(titles)
        for position in range(MOST_WISHES):
            row = self.row
            label = t("Wish {number}", number=position + 1)
            self.sheet.write_string(row, 0, label, self.book.look("cell"))
            self.book.hold(self.sheet, row, 0, label)
            self.sheet.write_blank(row, 1, None, self.book.look("text"))
            self.sheet.merge_range(row, CHOICE, row, REMARK, "", self.book.look("text"))
            self.sheet.set_row(row, 33)
            choose(self.sheet, (row, 1, row, 1), source, t("Choose a subject from the list, or leave it empty."))
            limit(self.sheet, (row, CHOICE, row, CHOICE), MAX_NOTE_LENGTH, too_long(self.texts))
            self.book.ask(self.sheet, row, 1, (FieldKind.WISH_TOPIC, person.employee_id, "", position))
            self.book.ask(self.sheet, row, CHOICE, (FieldKind.WISH, person.employee_id, "", position))
            self.row += 1
        self.row += 1

    def _draw_help(self) -> None:
        t, row = self.texts.t, self.row
        question = t("Do you want to help colleagues with what you are good at? Only your name is shown, no level.")
        self.sheet.merge_range(row, 0, row, 1, question, self.book.look("bold"))
        self.book.hold(self.sheet, row, 0, question)
        self.sheet.write_blank(row, CHOICE, None, self.book.look("choice"))
        self.sheet.set_row(row, height_for((question, LEVEL_WIDTH + SENTENCE_WIDTH)))
        source = self.hidden.source([t("yes"), t("no")])
        choose(self.sheet, (row, CHOICE, row, CHOICE), source, t("Choose yes or no, or leave it empty."))
        self.book.ask(self.sheet, row, CHOICE, (FieldKind.HELP, self.form.person.employee_id, "", 0))
        self.row += 1

    def _heads(self, heads: tuple[str, ...]) -> None:
        for column, text in enumerate(heads):
            self.sheet.write_string(self.row, column, text, self.book.look("head"))
        if len(heads) == REMARK:
            self.sheet.merge_range(self.row, CHOICE, self.row, REMARK, heads[CHOICE], self.book.look("head"))
        self.row += 1
        self.on_page += 15

    def _line(self, look: str, text: str, height: float | None = None) -> None:
        self._wide(0, text, look, height)

    def _wide(self, column: int, text: str, look: str, height: float | None = None) -> None:
        """A text from `column` to the right edge."""
        self.sheet.merge_range(self.row, column, self.row, REMARK, text, self.book.look(look))
        points = height or height_for((text, sum(WIDTHS[column:])))
        self.sheet.set_row(self.row, points)
        self.row += 1
        self.on_page += points

    def _page_break_before(self, points: float) -> None:
        """Begin a new printed page when so many points do not fit any more."""
        if self.on_page + points > PAGE_POINTS:
            self.breaks.append(self.row)
            self.on_page = 15.0  # the repeated head
