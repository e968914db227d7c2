"""Shares and numbers of people of a group in the cells of a table, as far as they may be told."""

from __future__ import annotations

from competentie_app.analysis.disclosure import ShownShare
from competentie_app.analysis.organisation import GroupShare, Hidden
from competentie_app.analysis.share_words import hidden_word, share_text
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.styles import CELL, CELL_NOTE
from competentie_app.texts import Texts


def share_span(group: GroupShare, texts: Texts) -> Span:
    """The share, or in small type why there is none."""
    if group.hidden is not None:
        return Span(texts.render(hidden_word(group.hidden)), CELL_NOTE)
    return bare_share_span(group.share, texts)


def bare_share_span(share: ShownShare | None, texts: Texts) -> Span:
    """A number in bold, words in small type, a dash where nothing is told."""
    words = share_text(texts, share) if share is not None else ""
    if not words:
        return Span("–", CELL_NOTE)
    return Span(words, CELL.bold() if words[0].isdigit() else CELL_NOTE)


def met_words(share: ShownShare, texts: Texts) -> str:
    """Levels at target, a range where the number is not told."""
    return _between(share.met_low, share.met_high, texts)


def below_words(share: ShownShare, texts: Texts) -> str:
    """Levels below target, in the same way."""
    return _between(share.required - share.met_high, share.required - share.met_low, texts)


def people_words(group: GroupShare, minimum: int, texts: Texts) -> str:
    """People with an agreed level, of those who take part; too few are not told."""
    of = texts.number(group.taking_part)
    if group.hidden is Hidden.NOBODY:
        return texts.t("{number} of {n}", number=0, n=of)
    if group.people is None:
        if group.taking_part < minimum:
            return texts.t("at most {n}", n=of)
        return texts.t("{number} of {n}", number=f"< {minimum}", n=of)
    return texts.t("{number} of {n}", number=texts.number(group.people), n=of)


def n_words(group: GroupShare, minimum: int, texts: Texts) -> str:
    """People with an agreed level; fewer than the minimum are not told."""
    if group.hidden is Hidden.NOBODY:
        return "0"
    return f"< {minimum}" if group.people is None else texts.number(group.people)


def _between(low: int, high: int, texts: Texts) -> str:
    return texts.number(low) if low == high else f"{texts.number(low)}–{texts.number(high)}"
