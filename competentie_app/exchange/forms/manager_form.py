"""The form for a manager: people down, competencies across, sentences and remarks on sheets of their own.

A row per person and a column per competency is what fills in fastest: type a number, press Tab.
"""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.dossier.ratings import View
from competentie_app.exchange.forms.book import FormBook, Sheet, height_for, protect, set_paper
from competentie_app.exchange.forms.choices import offered
from competentie_app.exchange.forms.content import FormPerson, ManagerForm, by_dimension
from competentie_app.exchange.forms.hidden_sheet import HiddenSheet, add_hidden_sheet, choose
from competentie_app.exchange.forms.identity import FieldKind, FormIdentity
from competentie_app.exchange.forms.manager_sheets import draw_remarks, draw_sentences
from competentie_app.exchange.forms.words import charter_lines, footer, round_line, wrong_choice
from competentie_app.model.competency import Competency
from competentie_app.model.scale import Dimension
from competentie_app.texts import Texts

NAME_WIDTH, CELL_WIDTH = 26, 14
TITLE_ROW, ABOUT_ROW, DIMENSION_ROW, HEAD_ROW, FIRST_PERSON = 0, 1, 2, 3, 4
LEAST_COLUMNS, PAGE_COLUMNS = 6, 9
"""Columns of competencies on one printed page: the texts on top are at least so wide, and so many fit."""
PRINT_SCALE = 75
TITLE_SCALE = 1.6
"""How much larger and bolder the letters of the title are than those of the text."""


def render_manager_form(form: ManagerForm, key: bytes, texts: Texts) -> bytes:
    """Draw the form as an .xlsx file, signed with the dossier's key."""
    book, basis = FormBook(), form.basis
    title = texts.t("Manager's view")
    book.describe(f"{title} {form.team_name}", basis.charter.authority)
    sheets = [book.add_sheet(name) for name in (title, texts.t("Sentences"), texts.t("Remarks"))]
    hidden = add_hidden_sheet(book)
    _Grid(form, texts, book, sheets[0], hidden).draw()
    draw_sentences(book, sheets[1], form, texts)
    draw_remarks(book, sheets[2], form, hidden, texts)
    hidden.finish(
        FormIdentity(
            form_id=form.form_id,
            dossier_id=basis.dossier_id,
            view=View.MANAGER,
            round_id=basis.assessment_round.id,
            model_version_id=basis.assessment_round.model_version_id,
            model_version=basis.model.version,
            language=texts.language,
            names={person.employee_id: person.name for person in form.people},
            fields=tuple(book.fields),
            anchors=tuple(book.anchors),
        ),
        key,
    )
    return book.bytes()


@dataclass(frozen=True, slots=True, eq=False)
class _Grid:
    form: ManagerForm
    texts: Texts
    book: FormBook
    sheet: Sheet
    hidden: HiddenSheet

    def draw(self) -> None:
        """Draw the sheet with the people and their cells."""
        columns = len(self.form.competency_ids)
        self.sheet.set_column(0, 0, NAME_WIDTH)
        self.sheet.set_column(1, columns, CELL_WIDTH)
        breaks = self._page_breaks()
        self._draw_top(max(LEAST_COLUMNS, (breaks[0] if breaks else columns + 1) - 1))
        for row, person in enumerate(self.form.people, start=FIRST_PERSON):
            self.sheet.write_string(row, 0, person.name, self.book.look("name"))
            self.sheet.set_row(row, 48)
            self.book.hold(self.sheet, row, 0, person.name)
        place = 1
        for dimension, competencies in by_dimension(self.form.basis.model, self.form.competency_ids):
            self._draw_dimension(place, dimension, competencies)
            place += len(competencies)
        self._finish(max(columns, LEAST_COLUMNS), breaks)

    def _page_breaks(self) -> list[int]:
        """Columns before which a printed page begins: between dimensions where that can be."""
        breaks: list[int] = []
        start = place = 1
        for _dimension, competencies in by_dimension(self.form.basis.model, self.form.competency_ids):
            if place > start and place + len(competencies) - start > PAGE_COLUMNS:
                breaks.append(start := place)
            place += len(competencies)
            while place - start > PAGE_COLUMNS:
                breaks.append(start := start + PAGE_COLUMNS)
        return breaks

    def _draw_top(self, last: int) -> None:
        t, width = self.texts.t, CELL_WIDTH * last
        title = t("Manager's view of {team}", team=self.form.team_name)
        self.sheet.merge_range(TITLE_ROW, 1, TITLE_ROW, last, title, self.book.look("title"))
        self.sheet.set_row(TITLE_ROW, TITLE_SCALE * height_for((title, width / TITLE_SCALE)))
        self.book.hold(self.sheet, TITLE_ROW, 1, title)
        about = ". ".join(
            f"{name}: {text.rstrip('.')}" for name, text in charter_lines(self.form.basis.charter, self.texts)
        )
        hint = t("Fill in the yellow cells: choose from the list, or type only the number. The sentences of the levels"
                 " stand on the second sheet, remarks on the third.")  # fmt: skip
        text = f"{round_line(self.form.basis, self.texts)}\n{about}.\n{hint}"
        self.sheet.merge_range(ABOUT_ROW, 1, ABOUT_ROW, last, text, self.book.look("small"))
        self.sheet.set_row(ABOUT_ROW, height_for((text, width)))
        self.sheet.write_string(HEAD_ROW, 0, t("Employee"), self.book.look("head"))
        self.sheet.write_blank(DIMENSION_ROW, 0, None, self.book.look("head"))

    def _draw_dimension(self, first: int, dimension: Dimension, competencies: tuple[Competency, ...]) -> None:
        title = self.texts.model_text(dimension.title)
        if not dimension.manager_alone:
            title = self.texts.t("{dimension}: counts only beside the own view of the employee", dimension=title)
        self._draw_dimension_title(first, len(competencies), title)
        source = self.hidden.source(offered(self.form.basis.model, dimension, self.texts))
        for column, competency in enumerate(competencies, start=first):
            text = self.texts.model_text(competency.title)
            self.sheet.write_string(HEAD_ROW, column, text, self.book.look("head"))
            self.book.hold(self.sheet, HEAD_ROW, column, text)
            for row, person in enumerate(self.form.people, start=FIRST_PERSON):
                self._draw_cell(row, column, person, competency.id, source)

    def _draw_dimension_title(self, first: int, columns: int, title: str) -> None:
        look = self.book.look("head_centre")
        if columns == 1:
            self.sheet.write_string(DIMENSION_ROW, first, title, look)
        else:
            self.sheet.merge_range(DIMENSION_ROW, first, DIMENSION_ROW, first + columns - 1, title, look)

    def _draw_cell(self, row: int, column: int, person: FormPerson, competency_id: str, source: str) -> None:
        if competency_id not in person.competency_ids:
            self.sheet.write_string(row, column, "–", self.book.look("off"))
            return
        self.sheet.write_blank(row, column, None, self.book.look("choice"))
        choose(self.sheet, (row, column, row, column), source, wrong_choice(self.texts))
        self.book.ask(self.sheet, row, column, (FieldKind.LEVEL, person.employee_id, competency_id, 0))

    def _finish(self, last: int, breaks: list[int]) -> None:
        model = self.form.basis.model
        titles = [self.texts.model_text(model.competency[key].title) for key in self.form.competency_ids]
        self.sheet.set_row(DIMENSION_ROW, 33)
        self.sheet.set_row(HEAD_ROW, height_for(*((title, CELL_WIDTH) for title in titles)))
        self.sheet.freeze_panes(FIRST_PERSON, 1)
        set_paper(self.sheet, footer(self.form.basis, self.texts))
        self.sheet.set_print_scale(PRINT_SCALE)
        self.sheet.set_v_pagebreaks(breaks)
        self.sheet.repeat_rows(DIMENSION_ROW, HEAD_ROW)
        self.sheet.repeat_columns(0)
        self.sheet.print_area(0, 0, FIRST_PERSON + len(self.form.people) - 1, last)
        protect(self.sheet)
