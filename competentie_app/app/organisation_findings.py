"""What stands out in a whole organisation, in sentences that name their numbers. Made of what is told, of no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from competentie_app.analysis.disclosure import ShownShare
from competentie_app.analysis.organisation import Hidden
from competentie_app.app.organisation_view import OrganisationView
from competentie_app.reports.content.organisation import RoundChange, ShareGroup, ShareLine
from competentie_app.reports.content.team import Finding
from competentie_app.texts import Message, msg, nmsg, whole_percent

_LOWEST = 2
"""Competencies with the largest need that are named."""
_MANY = 0.5
"""What goes best must be asked of this part of the people that the most asked competency is asked of."""


def findings_of(
    view: OrganisationView, dimensions: Sequence[ShareGroup], change: RoundChange | None
) -> tuple[Finding, ...]:
    """Return the sentences; none where nothing may be told. Of people or teams none is ever called best or worst."""
    if view.whole.hidden is not None:
        return ()
    ranked = [line for group in dimensions for line in group.lines if line.group.hidden is None and not line.neutral]
    return (*_whole(view.whole.share, change), *_competencies(ranked), *_kept_back(view))


def _whole(share: ShownShare, change: RoundChange | None) -> Iterator[Finding]:
    now = share_words(share)
    yield Finding(
        msg("Whole organisation"),
        msg("{share} of {count} agreed levels are at target level.", share=now, count=share.required),
    )
    if change is None or change.other_scale or change.whole_then.hidden is not None:
        return
    then = change.whole_then.share
    yield Finding(
        msg("Since {round}", round=change.since),
        msg(
            "{then} of {then_count} agreed levels were at target level then, {now} of {count} are now.",
            then=share_words(then),
            then_count=then.required,
            now=now,
            count=share.required,
        ),
    )


def _competencies(ranked: Sequence[ShareLine]) -> Iterator[Finding]:
    """Where most people are certainly below target; then what goes best among what is asked of many."""
    by_need = sorted(ranked, key=lambda line: -_below(line.group.share))
    needs = [line for line in by_need if _below(line.group.share)][:_LOWEST]
    yield from (_competency(line) for line in needs)
    many = max((line.group.share.required for line in ranked), default=0) * _MANY
    others = [line for line in ranked if line not in needs and line.group.share.required >= many]
    best = max(others, key=lambda line: line.group.share.met_low / line.group.share.required, default=None)
    if best is not None:
        yield _competency(best)


def _competency(line: ShareLine) -> Finding:
    share = line.group.share
    if share.met_low == share.met_high:
        words = msg("{count} of {n} people are at target level (n = {n}).", count=share.met_low, n=share.required)
    else:
        words = msg(
            "between {low} and {high} of {n} people are at target level (n = {n}).",
            low=share.met_low,
            high=share.met_high,
            n=share.required,
        )
    return Finding(f"{line.code} {line.title}", words)


def _kept_back(view: OrganisationView) -> Iterator[Finding]:
    small = sum(line.group.hidden in (Hidden.TOO_FEW, Hidden.BESIDE_OTHERS) for line in view.lines)
    if small:
        words = nmsg(
            "{count} team is not shown by itself: its numbers would point at persons.",
            "{count} teams are not shown by themselves: their numbers would point at persons.",
            small,
        )
        yield Finding(msg("Not shown"), words)
    if view.whole.without_agreed:
        words = nmsg(
            "{count} level is asked and not agreed in a talk.",
            "{count} levels are asked and not agreed in a talk.",
            view.whole.without_agreed,
        )
        yield Finding(msg("Still open"), words)


def share_words(share: ShownShare) -> Message:
    """A share in a sentence; a range where the number is not told."""
    low, high = (whole_percent(part) for part in share.fractions or (0.0, 0.0))
    if low == high:
        return msg("{percent}%", percent=low)
    return msg("between {low}% and {high}%", low=low, high=high)


def _below(share: ShownShare) -> int:
    """People who are certainly below target level."""
    return share.required - share.met_high
