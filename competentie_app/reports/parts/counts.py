"""A number of people in a table cell."""

from __future__ import annotations

from competentie_app.reports.content import CountForm, CountShown
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.styles import CELL_NOTE, Style
from competentie_app.reports.words import count_words
from competentie_app.texts import Texts


def count_span(shown: CountShown, texts: Texts, style: Style) -> Span:
    """A number in its own style; words in small type, so that they fit a narrow column."""
    return Span(count_words(texts, shown), style if shown.form is CountForm.EXACT else CELL_NOTE)
