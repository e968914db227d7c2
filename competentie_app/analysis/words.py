"""The words for statuses and bands, the same on screen, on paper and in exports."""

from __future__ import annotations

from competentie_app.analysis.disclosure import ShownCount, ShownKind
from competentie_app.analysis.priorities import Band
from competentie_app.analysis.status import GapStatus
from competentie_app.texts import Message, msg, pmsg


def status_word(status: GapStatus) -> Message:
    """Return the word for how much is known of a cell."""
    return {
        GapStatus.NOT_TAKING_PART: msg("does not take part in this round"),
        GapStatus.NOT_ASKED: msg("not asked"),
        GapStatus.NOT_APPLICABLE: msg("not applicable"),
        GapStatus.EMPTY: msg("not rated yet"),
        GapStatus.DONT_KNOW: msg("does not know"),
        GapStatus.PREFER_NOT_TO_SAY: msg("prefers not to say"),
        GapStatus.PROVISIONAL: msg("provisional"),
        GapStatus.TAKEN_OVER: msg("taken over, provisional"),
        GapStatus.NOT_AGREED: msg("discussed, not agreed"),
        GapStatus.AGREED: pmsg("status of a level", "agreed"),
    }[status]


def band_word(band: Band) -> Message:
    """Return the word for a priority."""
    return {
        Band.FIRST: pmsg("priority", "first"),
        Band.NEXT: pmsg("priority", "next"),
        Band.CAN_WAIT: pmsg("priority", "can wait"),
    }[band]


def shown_word(shown: ShownCount) -> Message:
    """Return the words for a count as it may be shown without names."""
    if shown.kind == ShownKind.EXACT:
        return msg("{number} of {n}", number=shown.count, n=shown.n)
    return {
        ShownKind.FEW: msg("a few"),
        ShownKind.NEARLY_ALL: msg("nearly everyone"),
        ShownKind.HIDDEN: msg("too few people to show"),
    }[shown.kind]
