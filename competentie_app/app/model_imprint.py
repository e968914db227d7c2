"""What papers about the model say of themselves, with a file open or not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from competentie_app.app.session import Session
from competentie_app.model.learning_offer import LearningOffer
from competentie_app.reports.content import Imprint


def model_imprint(session: Session, offers: Iterable[LearningOffer] = ()) -> Imprint:
    """Authority (empty without a file), version of the model, and the oldest check of these offers."""
    authority = session.dossier.charter().authority if session.has_dossier else ""
    return Imprint(authority, session.model.version, session.environment.today(), oldest_check(offers))


def oldest_check(offers: Iterable[LearningOffer]) -> date | None:
    """The day before which none of these offers was checked; None without offers."""
    return min((offer.last_checked for offer in offers), default=None)
