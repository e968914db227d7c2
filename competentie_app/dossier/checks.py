"""Small checks of what comes in, with a sentence when it does not fit."""

from __future__ import annotations

from datetime import date

from competentie_app.dossier.problems import InvalidValue
from competentie_app.dossier.ratings import NON_RATINGS, AgreedState, View, is_level
from competentie_app.texts import msg


def required_text(text: str) -> str:
    """Return `text` without spaces around it. Raises InvalidValue when nothing is left."""
    stripped = text.strip()
    if not stripped:
        raise InvalidValue(msg("This text cannot be empty."))
    return stripped


def day_text(day: date | None) -> str | None:
    """A date as it is stored."""
    return day.isoformat() if day else None


def day_value(text: str | None) -> date | None:
    """A stored date."""
    return date.fromisoformat(text) if text else None


def check_level(level: int | None) -> None:
    """Raise InvalidValue for a target that is no level (None is an exemption)."""
    if level is not None and not is_level(level):
        raise InvalidValue(msg("{level} is not a level.", level=level))


def check_code(code: int) -> None:
    """Raise InvalidValue for a byte that is neither a level nor one of the non-ratings."""
    if not is_level(code) and code not in NON_RATINGS:
        raise InvalidValue(msg("{code} is not a level and not one of the other answers.", code=code))


def check_rater(view: View, rater_id: str) -> None:
    """Raise InvalidValue when a view that has one owner names a rater."""
    if rater_id and view is not View.MANAGER:
        raise InvalidValue(msg("Only the manager's view names who rated."))


def check_state(view: View, is_rated: bool, state: AgreedState) -> None:
    """Raise InvalidValue when a view and a state do not go together. `is_rated`: the code is not empty."""
    if view is not View.AGREED and state is not AgreedState.NONE:
        raise InvalidValue(msg("Only the agreed view says how a level came about."))
    if view is View.AGREED and is_rated != (state in (AgreedState.AGREED, AgreedState.TAKEN_OVER)):
        raise InvalidValue(msg("An agreed or taken over level needs a level, and the other states have none."))
