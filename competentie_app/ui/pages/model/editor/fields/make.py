"""The widget of each kind of field."""

from __future__ import annotations

from collections.abc import Callable

from competentie_app.app.model_form.fields import (
    ChoiceField,
    EntriesField,
    Field,
    IdsField,
    LinksField,
    NumberField,
    Plain,
    PlainField,
    RaisesField,
    SentencesField,
    TargetsField,
    WordsField,
)
from competentie_app.model.editing import Address
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.pages.model.editor.fields.ids import IdsBox, RetireBox
from competentie_app.ui.pages.model.editor.fields.pairs import LinksBox, RaisesBox
from competentie_app.ui.pages.model.editor.fields.sentences import EntriesBox, LevelSentences, free_sentences
from competentie_app.ui.pages.model.editor.fields.simple import ChoiceBox, CostBox, DayBox, FlagBox, NumberBox, WordsBox
from competentie_app.ui.pages.model.editor.fields.targets import TargetsBox
from competentie_app.ui.pages.model.editor.fields.texts import IdLine, LineField, LocalField


def make_field(context: UiContext, item: Address, field: Field) -> FieldBox:
    """Build the widget of a field of an item; it shows nothing yet."""
    address, words = item.child(*field.path), context.t(field.words)
    if isinstance(field, PlainField):
        return _plain(context, address, words, field)
    return _of_one_value(context, address, words, field) or _of_rows(context, address, words, field)


def _of_one_value(context: UiContext, address: Address, words: str, field: Field) -> FieldBox | None:
    match field:
        case NumberField():
            return NumberBox(context, address, words, field)
        case ChoiceField():
            return ChoiceBox(context, address, words, field.options)
        case IdsField(retires=True):
            return RetireBox(context, address, words, field.options)
        case IdsField():
            return IdsBox(context, address, words, field.options)
        case WordsField():
            return WordsBox(context, address, words)
        case _:
            return None


def _of_rows(context: UiContext, address: Address, words: str, field: Field) -> FieldBox:
    match field:
        case SentencesField() if field.heads:
            return LevelSentences(context, address, words, field)
        case EntriesField():
            return EntriesBox(context, address, words, field)
        case TargetsField():
            return TargetsBox(context, address, words, field)
        case RaisesField():
            return RaisesBox(context, address, words, field)
        case LinksField():
            return LinksBox(context, address, words, field)
        case _:
            return free_sentences(context, address, words)


def _plain(context: UiContext, address: Address, words: str, field: PlainField) -> FieldBox:
    makers: dict[Plain, Callable[[], FieldBox]] = {
        Plain.ID: lambda: IdLine(context, address, words),
        Plain.LINE: lambda: LineField(context, address, words, optional=field.optional),
        Plain.TEXT: lambda: LineField(context, address, words, lines=True, optional=field.optional),
        Plain.LOCAL_LINE: lambda: LocalField(context, address, words, lines=False, optional=field.optional),
        Plain.LOCAL_TEXT: lambda: LocalField(context, address, words, lines=True, optional=field.optional),
        Plain.FLAG: lambda: FlagBox(context, address, words),
        Plain.DAY: lambda: DayBox(context, address, words),
        Plain.COST: lambda: CostBox(context, address, words),
    }
    return makers[field.plain]()
