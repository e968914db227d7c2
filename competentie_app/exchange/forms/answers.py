"""What the cells of a form mean, one by one, with what is wrong with a cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from competentie_app.dossier.ratings import EMPTY
from competentie_app.exchange.columns import simplify
from competentie_app.exchange.forms.choices import level_names, parse_choice, shorten
from competentie_app.exchange.forms.identity import FieldKind, FormField
from competentie_app.exchange.forms.reading import FoundCell, RawForm
from competentie_app.exchange.forms.words import MAX_NOTE_LENGTH
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg

YES = frozenset({"ja", "yes", "x", "j", "y", "v", "✓", "✔", "☑", "true", "waar"})
NO = frozenset({"nee", "neen", "no", "n", "false", "onwaar"})
HEADS = frozenset({FieldKind.NOTE_PERSON, FieldKind.NOTE_TOPIC, FieldKind.WISH_TOPIC})
"""Cells that say what the text beside them is about."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One cell that holds something. `problem` refuses it, and with it the whole form; `text` is then what stood there.

    By kind: LEVEL has `code`, NOTE and WISH have `text`, HELP has `yes`. `cell` names it as a person finds it.
    """

    cell: str
    kind: FieldKind
    employee_id: str
    competency_id: str | None
    position: int = 0
    code: int = EMPTY
    text: str = ""
    yes: bool | None = None
    problem: Message | None = None


def answers_of(form: RawForm, model: CompetenceModel) -> tuple[Answer, ...]:
    """The answers of a form, in its order; empty cells give none. `model`: the model version of the form's round."""
    return tuple(_Reader(form, model).answers())


@dataclass(frozen=True, slots=True)
class _Reader:
    form: RawForm
    model: CompetenceModel

    def answers(self) -> Iterator[Answer]:
        heads = {(field.kind, field.position): field for field in self.form.identity.fields if field.kind in HEADS}
        for field in self.form.identity.fields:
            answer = None if field.kind in HEADS else self._answer(field, heads)
            if answer is not None:
                yield answer

    def _answer(self, field: FormField, heads: Mapping[tuple[FieldKind, int], FormField]) -> Answer | None:
        match field.kind:
            case FieldKind.LEVEL:
                return self._level(field)
            case FieldKind.HELP:
                return self._help(field)
            case FieldKind.WISH:
                return self._wish(field, heads[FieldKind.WISH_TOPIC, field.position])
            case _ if field.employee_id:
                return self._note(field)
            case _:
                return self._loose_note(field, heads)

    def _level(self, field: FormField) -> Answer | None:
        found = self._found(field)
        if not found.is_sound:
            return self._refused(field, _formula())
        names = level_names(self.model, self.model.dimension_of(field.competency_id))
        choice = parse_choice(found.value, names)
        if choice.code == EMPTY and choice.problem is None:
            return None
        return Answer(
            self._name(field), field.kind, field.employee_id, field.competency_id, code=choice.code,
            text=self._text(field) if choice.problem else "", problem=choice.problem,
        )  # fmt: skip

    def _help(self, field: FormField) -> Answer | None:
        word = self._text(field)
        if not word:
            return None
        if word.casefold() not in YES | NO or not self._found(field).is_sound:
            return self._refused(field, msg("“{value}” is neither yes nor no", value=shorten(word)))
        return Answer(self._name(field), field.kind, field.employee_id, None, yes=word.casefold() in YES)

    def _note(self, field: FormField) -> Answer | None:
        text = self._text(field)
        if not text:
            return None
        return Answer(
            self._name(field), FieldKind.NOTE, field.employee_id, field.competency_id, text=text,
            problem=self._text_problem(field),
        )  # fmt: skip

    def _wish(self, field: FormField, topic: FormField) -> Answer | None:
        text, title = self._text(field), self._text(topic)
        if not text and not title:
            return None
        competency_id = self._competency(title) if title else None
        if title and competency_id is None:
            return self._refused(topic, msg("“{value}” is not a subject of this form", value=shorten(title)))
        problem = self._text_problem(field)
        return Answer(
            self._name(field),
            FieldKind.WISH,
            field.employee_id,
            competency_id,
            field.position,
            text=text,
            problem=problem,
        )

    def _loose_note(self, field: FormField, heads: Mapping[tuple[FieldKind, int], FormField]) -> Answer | None:
        """A remark on the manager's form, with the person and the subject in the cells before it."""
        person, topic = heads[FieldKind.NOTE_PERSON, field.position], heads[FieldKind.NOTE_TOPIC, field.position]
        text, name, title = self._text(field), self._text(person), self._text(topic)
        if not text:
            return None
        by_name = {simplify(known): key for key, known in self.form.identity.names.items()}
        employee_id = by_name.get(simplify(name))
        if employee_id is None:
            return self._refused(person, msg("“{value}” is nobody of this form", value=shorten(name)))
        competency_id = self._competency(title)
        if competency_id is None:
            return self._refused(topic, msg("“{value}” is not a subject of this form", value=shorten(title)))
        return Answer(
            self._name(field), FieldKind.NOTE, employee_id, competency_id, text=text, problem=self._text_problem(field)
        )

    def _competency(self, title: str) -> str | None:
        """The competency of the form with this title, in either language."""
        asked = {field.competency_id for field in self.form.identity.fields if field.kind is FieldKind.LEVEL}
        wanted = simplify(title)
        for key in sorted(asked):
            known = self.model.competency[key].title
            if wanted in (simplify(known.nl), simplify(known.en)):
                return key
        return None

    def _text_problem(self, field: FormField) -> Message | None:
        if not self._found(field).is_sound:
            return _formula()
        if len(self._text(field)) > MAX_NOTE_LENGTH:
            return msg("the text is longer than {limit} characters", limit=MAX_NOTE_LENGTH)
        return None

    def _refused(self, field: FormField, problem: Message) -> Answer:
        kind = FieldKind.NOTE if field.kind in (FieldKind.NOTE_PERSON, FieldKind.NOTE_TOPIC) else field.kind
        kind = FieldKind.WISH if kind is FieldKind.WISH_TOPIC else kind
        competency_id = field.competency_id or None
        return Answer(
            self._name(field), kind, field.employee_id, competency_id, field.position, text=self._text(field),
            problem=problem,
        )  # fmt: skip

    def _found(self, field: FormField) -> FoundCell:
        return self.form.cell(field.sheet, field.cell)

    def _text(self, field: FormField) -> str:
        value = self._found(field).value
        if isinstance(value, float) and value == value // 1:
            value = int(value)
        return "" if value is None else str(value).strip()

    def _name(self, field: FormField) -> str:
        """The cell's name, with its sheet where the form has more than one to fill in."""
        sheets = {each.sheet for each in self.form.identity.fields}
        return field.cell if len(sheets) == 1 else f"{field.sheet}!{field.cell}"


def _formula() -> Message:
    return msg("it holds a formula; type the answer itself")
