"""Sentences that several sheets of a form share."""

from __future__ import annotations

from math import ceil

from competentie_app.dossier.records import Charter
from competentie_app.exchange.forms.content import FormBasis
from competentie_app.texts import Texts, msg

MAX_NOTE_LENGTH = 500
MINUTES, COMPETENCIES = 10, 13
"""So long, so many: what an own view takes (content report, 7.3: 13 items fit in about 10 minutes)."""


def minutes_for(competencies: int) -> int:
    """How long filling in takes, in minutes, rounded up to five."""
    return max(5, ceil(competencies * MINUTES / COMPETENCIES / 5) * 5)


def to_fill_in(text: str, texts: Texts) -> str:
    """A text of the charter, or a mark that it still has to be written."""
    return text.strip() or texts.t("[to be filled in]")


def retention(charter: Charter, texts: Texts) -> str:
    """How long the answers are kept."""
    if charter.retention_months is None:
        return texts.t("[to be filled in]")
    return texts.n("{count} month", "{count} months", charter.retention_months)


def charter_lines(charter: Charter, texts: Texts) -> list[tuple[str, str]]:
    """Purpose, readers and retention, each with its name."""
    return [
        (texts.t("What it is for"), to_fill_in(charter.purpose, texts)),
        (texts.t("Who reads it"), to_fill_in(charter.readers, texts)),
        (texts.t("How long it is kept"), retention(charter, texts)),
    ]


def round_line(basis: FormBasis, texts: Texts) -> str:
    """The round, and until when."""
    found = basis.assessment_round
    if found.deadline is None:
        return texts.t("Round: {round}", round=found.name)
    return texts.t("Round: {round}. Send back by {deadline}.", round=found.name, deadline=found.deadline)


def footer(basis: FormBasis, texts: Texts) -> str:
    """What every printed page says about itself."""
    return texts.t(
        "{round} - model {version} - for development, no evaluation",
        round=basis.assessment_round.name,
        version=basis.model.version,
    )


def wrong_choice(texts: Texts) -> str:
    """What the spreadsheet says to an answer that is not in the list."""
    return texts.render(msg("Choose an answer from the list, or type only the number."))


def too_long(texts: Texts) -> str:
    """What the spreadsheet says to a text that is too long."""
    return texts.t("Write at most {limit} characters.", limit=MAX_NOTE_LENGTH)
