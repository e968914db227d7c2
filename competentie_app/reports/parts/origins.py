"""How the levels came about, in sentences with their numbers, computed from the states of the levels."""

from __future__ import annotations

from datetime import date

from competentie_app.reports.content import Origins
from competentie_app.texts import Texts


def origin_sentences(counts: Origins, talk: date | None, texts: Texts) -> list[str]:
    """The day of the talk, then one sentence per way in which at least one level came about."""
    opening = texts.t("No talk was held yet.") if talk is None else texts.t("The talk was on {date}.", date=talk)
    sentences = [*_levels(counts, texts), *_without_level(counts, texts)]
    return [opening, *(sentence for count, sentence in sentences if count)]


def _levels(counts: Origins, texts: Texts) -> list[tuple[int, str]]:
    n = texts.n
    return [
        (
            counts.agreed,
            n("{count} level was agreed in the talk.", "{count} levels were agreed in the talk.", counts.agreed),
        ),
        (
            counts.taken_over,
            n(
                "{count} level was taken over because both views were equal: provisional.",
                "{count} levels were taken over because both views were equal: provisional.",
                counts.taken_over,
            ),
        ),
        (
            counts.provisional,
            n(
                "{count} level is provisional: nothing is agreed yet.",
                "{count} levels are provisional: nothing is agreed yet.",
                counts.provisional,
            ),
        ),
        (
            counts.not_agreed,
            n(
                "{count} level was discussed and not agreed: both views stand.",
                "{count} levels were discussed and not agreed: both views stand.",
                counts.not_agreed,
            ),
        ),
    ]


def _without_level(counts: Origins, texts: Texts) -> list[tuple[int, str]]:
    n = texts.n
    return [
        (
            counts.unknown,
            n("{count} competency has no level yet.", "{count} competencies have no level yet.", counts.unknown),
        ),
        (
            counts.not_applicable,
            n("{count} competency does not apply.", "{count} competencies do not apply.", counts.not_applicable),
        ),
        (
            counts.dont_know,
            n(
                "For {count} competency the answer is “don't know”.",
                "For {count} competencies the answer is “don't know”.",
                counts.dont_know,
            ),
        ),
        (
            counts.prefer_not_to_say,
            n(
                "For {count} competency the answer is “prefer not to say”.",
                "For {count} competencies the answer is “prefer not to say”.",
                counts.prefer_not_to_say,
            ),
        ),
    ]
