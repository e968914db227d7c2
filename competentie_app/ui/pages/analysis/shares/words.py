"""A share that may be told, in words: a number, a range, "a few" or "nearly everyone", or why there is none."""

from __future__ import annotations

from competentie_app.analysis.disclosure import NEAR, ShownShare
from competentie_app.analysis.organisation import GroupShare, Hidden
from competentie_app.texts import Texts, whole_percent
from competentie_app.ui.pages.analysis.shares.cell import Bar, ShareCell
from competentie_app.ui.theme.tokens import Role


def share_text(texts: Texts, share: ShownShare) -> str:
    """The share as short as it can be; "" where nothing may be told."""
    if share.fractions is None:
        return ""
    if share.met_high == share.met_low:
        return texts.percent(share.met_low / share.required)
    if share.met_low == 0 and share.met_high <= NEAR:
        return texts.t("a few")
    if share.met_low >= share.required - NEAR:
        return texts.t("nearly everyone")
    low, high = (whole_percent(part) for part in share.fractions)
    return texts.percent(high / 100) if low == high else f"{low}–{texts.percent(high / 100)}"


def small_people_text(people: tuple[int, int]) -> str:
    """The n of teams that are too small to be shown alone: fewest and most people in one competency."""
    fewest, most = people
    return f"{fewest}–{most}" if fewest < most else str(most or "")


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


def hidden_text(texts: Texts, hidden: Hidden) -> str:
    """Why nothing is shown, in a word or two."""
    return {
        Hidden.NOBODY: texts.t("nothing agreed yet"),
        Hidden.TOO_FEW: texts.t("too few people"),
        Hidden.BESIDE_OTHERS: texts.t("hidden beside others"),
    }[hidden]


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
        return ShareCell(hidden_text(texts, group.hidden), heard=story, icon=icon, role=Role.TEXT2)
    heard = ", ".join(part for part in (share_heard(texts, group.share), small) if part)
    text, bar = share_text(texts, group.share), bar_of(group.share, neutral=neutral)
    return ShareCell(text, small, heard, bar, values=(text, *values) if values else ())
