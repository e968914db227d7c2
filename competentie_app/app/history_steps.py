"""Steps of a plan in the history: which activity, and where it stood since when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from competentie_app.dossier.records import StepStatus
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, pmsg

_STEP = re.compile(rf"(.*?) ?\b({'|'.join(StepStatus)})(?: (since )?(\d{{4}}-\d\d-\d\d))?", re.DOTALL)


def step_words(value: str, models: Sequence[CompetenceModel]) -> Message:
    """Words for a step as the history holds it (`dossier/plans.py`). `models`: the newest first.

    An own activity has its title in the history, an activity of the model its id; a short check has neither.
    """
    found = _STEP.fullmatch(value)
    if found is None:
        return Message("{value}", {"value": value})
    key, status, since, day = found.groups()
    offer = next((model.learning_offer[key] for model in models if key in model.learning_offer), None)
    known = date.fromisoformat(day) if day else None
    # before days of beginning and dropping were kept, the day of a done step stood there without a word
    is_since = bool(since) or status == StepStatus.DONE
    words = _since(StepStatus(status), known if is_since else None)
    if not key:
        return words
    return msg("{step}: {status}", step=offer.title if offer else key, status=words)


def _since(status: StepStatus, day: date | None) -> Message:
    if day is not None and status is StepStatus.BUSY:
        return pmsg("history", "busy since {date}", date=day)
    if day is not None and status is StepStatus.DONE:
        return pmsg("history", "done on {date}", date=day)
    if day is not None and status is StepStatus.DROPPED:
        return pmsg("history", "dropped on {date}", date=day)
    return {
        StepStatus.PLANNED: pmsg("history", "planned"),
        StepStatus.BUSY: pmsg("history", "busy"),
        StepStatus.DONE: pmsg("history", "done"),
        StepStatus.DROPPED: pmsg("history", "dropped"),
    }[status]
