"""What every paper says about itself: authority, model version, checked offers, purpose and retention."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from competentie_app.dossier.dossier import Dossier
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.values import Status
from competentie_app.reports.content import Imprint, PersonaTitle, Privacy
from competentie_app.texts import Texts


def imprint_of(
    dossier: Dossier, model: CompetenceModel, printed: date, offer_ids: Iterable[str | None] = ()
) -> Imprint:
    """Authority, model version and the oldest check of the offers that the paper names."""
    offers = [model.learning_offer[key] for key in offer_ids if key in model.learning_offer]
    checked = min((offer.last_checked for offer in offers), default=None)
    return Imprint(dossier.charter().authority, model.version, printed, checked)


def persona_titles(model: CompetenceModel, persona_ids: Iterable[str], texts: Texts) -> tuple[PersonaTitle, ...]:
    """Personas by name, with a mark for drafts."""
    personas = [model.persona[key] for key in persona_ids if key in model.persona]
    return tuple(PersonaTitle(texts.model_text(p.title), p.provenance.status is Status.DRAFT) for p in personas)


def privacy_of(dossier: Dossier, printed: date, texts: Texts) -> Privacy:
    """Why the paper exists, who reads it, until when it is kept."""
    charter = dossier.charter()
    if charter.retention_months is None:
        return Privacy(charter.purpose, charter.readers)
    retention = texts.n("{count} month", "{count} months", charter.retention_months)
    return Privacy(charter.purpose, charter.readers, retention, months_later(printed, charter.retention_months))


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of a month that is too short for it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
