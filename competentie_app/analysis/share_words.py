"""Shares that may be told, in words: the same on screen, on paper and in workbooks."""

from __future__ import annotations

from competentie_app.analysis.disclosure import NEAR, ShownShare
from competentie_app.analysis.organisation import Hidden
from competentie_app.texts import Message, Texts, msg, whole_percent


def share_text(texts: Texts, share: ShownShare) -> str:
    """The share as short as it can be; "" where nothing may be told."""
    if share.fractions is None:
        return ""
    if share.met_low == share.met_high:
        return share_range(texts, share)
    if share.met_low == 0 and share.met_high <= NEAR:
        return texts.t("a few")
    if share.met_low >= share.required - NEAR:
        return texts.t("nearly everyone")
    return share_range(texts, share)


def share_range(texts: Texts, share: ShownShare) -> str:
    """The share in numbers alone, for a share of levels in a sentence; "" where nothing may be told."""
    if share.fractions is None:
        return ""
    low, high = (whole_percent(part) for part in share.fractions)
    return texts.percent(high / 100) if low == high else f"{low}–{texts.percent(high / 100)}"


def small_people_text(people: tuple[int, int]) -> str:
    """The n of teams that are too small to be shown alone: fewest and most people in one competency."""
    fewest, most = people
    return f"{fewest}–{most}" if fewest < most else str(most or "")


def hidden_word(hidden: Hidden) -> Message:
    """Why nothing is shown, in a word or two."""
    return {
        Hidden.NOBODY: msg("nothing agreed yet"),
        Hidden.TOO_FEW: msg("too few people"),
        Hidden.BESIDE_OTHERS: msg("hidden beside others"),
    }[hidden]
