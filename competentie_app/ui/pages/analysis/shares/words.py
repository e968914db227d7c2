"""A share that may be told, in words: a number, a range, "a few" or "nearly everyone", or why there is none."""

from __future__ import annotations

from competentie_app.analysis.disclosure import ShownShare
from competentie_app.analysis.organisation import GroupShare, Hidden
from competentie_app.analysis.share_words import hidden_word, share_text
from competentie_app.texts import Texts
from competentie_app.ui.pages.analysis.shares.cell import Bar, ShareCell
from competentie_app.ui.theme.tokens import Role


def share_heard(texts: Texts, share: ShownShare) -> str:
    """The share with what it is of, in a sentence."""
    if share.fractions is None:
        return ""
    levels = texts.n("{count} agreed level", "{count} agreed levels", share.required)
    if share.met_high == share.met_low:
        return texts.t("{share} at target, of {levels}", share=share_text(texts, share), levels=levels)
    low, high = (texts.percent(part) for part in share.fractions)
    if low == high:
        return texts.t("about {share} at target, of {levels}", share=low, levels=levels)
    return texts.t("between {low} and {high} at target, of {levels}", low=low, high=high, levels=levels)


def hidden_story(texts: Texts, hidden: Hidden, minimum: int) -> str:
    """Why nothing is shown, in a sentence."""
    return {
        Hidden.NOBODY: texts.t("Nobody has an agreed level here yet."),
        Hidden.TOO_FEW: texts.t(
            "Fewer than {minimum} people have an agreed level here: their levels could be guessed.", minimum=minimum
        ),
        Hidden.BESIDE_OTHERS: texts.t(
            "Enough people, but with the other numbers beside it somebody could work out the levels of a few."
        ),
    }[hidden]


def bar_of(share: ShownShare, *, neutral: bool) -> Bar | None:
    """The bar of a share; none where nothing may be told."""
    return Bar(*share.fractions, neutral=neutral) if share.fractions else None


def group_cell(
    texts: Texts, group: GroupShare, minimum: int, *, neutral: bool, small: str = "", values: tuple[str, ...] = ()
) -> ShareCell:
    """The share of a group, or why it is not shown. `small`: words behind it, such as its n.

    `values`: what a spreadsheet gets beside the share, a column each.
    """
    if group.hidden is not None:
        story = hidden_story(texts, group.hidden, minimum)
        icon = "" if group.hidden is Hidden.NOBODY else "lock"
        return ShareCell(texts.render(hidden_word(group.hidden)), heard=story, icon=icon, role=Role.TEXT2)
    heard = ", ".join(part for part in (share_heard(texts, group.share), small) if part)
    text, bar = share_text(texts, group.share), bar_of(group.share, neutral=neutral)
    return ShareCell(text, small, heard, bar, values=(text, *values) if values else ())
