"""A new model from nothing: the smallest set of files that passes the checks and can be worked with at once.

It holds the scale, the dimensions, one competency, one persona that asks for it, and one activity at work. What only
the authority can write stands there as a sentence that says what to write.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from competentie_app.errors import AppError
from competentie_app.model.blank_texts import (
    ABOUT,
    ACTIVITY,
    ACTIVITY_ABOUT,
    AT_WORK,
    GROUND,
    LEVEL,
    OUTCOME,
    PERSONA_ABOUT,
    QUESTION,
    READING,
    REASON,
    USE,
)
from competentie_app.model.competency import SHORT_NAME_LENGTH
from competentie_app.model.editing.file_tree import Data
from competentie_app.model.editing.node_text import House, group_lines
from competentie_app.model.loading import load_model
from competentie_app.model.model_files import COMPETENCIES, LEARNING_OFFERS, PERSONA_FOLDER
from competentie_app.model.read_common import FORMAT
from competentie_app.model.read_scale import LEAST_LEVELS, MOST_LEVELS
from competentie_app.texts import LocalText, msg

FIRST_VERSION = "0.1.0"
LONGEST_ID = 40
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


class BlankModelError(AppError):
    """What was filled in does not make a model."""


@dataclass(frozen=True, slots=True)
class BlankModel:
    """What somebody tells of a new model. A text in one language only stands for both.

    `levels`: names, the lowest first, 2 to 10. `dimensions`: titles, at least one; the first `competency` belongs to
    the first. `day`: of today.
    """

    title: LocalText
    levels: tuple[LocalText, ...]
    dimensions: tuple[LocalText, ...]
    competency: LocalText
    persona: LocalText
    day: date


def blank_model(blank: BlankModel) -> dict[str, bytes]:
    """Return the files of the new model, by relative name. Raises BlankModelError, or ModelError for odd characters."""
    _check(blank)
    dimension_ids = ids_for([each.nl or each.en for each in blank.dimensions], "dimension")
    competency_id, persona_id = id_for(_both(blank.competency), "competency"), id_for(_both(blank.persona), "persona")
    files = {
        COMPETENCIES: as_file(_competencies(blank, dimension_ids, competency_id)),
        LEARNING_OFFERS: as_file(_offers(blank, competency_id)),
        f"{PERSONA_FOLDER}{persona_id}.yaml": as_file(_persona(blank, persona_id, competency_id)),
    }
    load_model(files)
    return files


def as_file(content: dict[str, Data]) -> bytes:
    """Return the YAML of a file, laid out as the shipped files are."""
    return ("\n".join(group_lines(content, None, 0, House())) + "\n").encode()


def id_for(text: LocalText, kind: str) -> str:
    """Return an id made of a title, or of `kind` where no letter of it can be used."""
    plain = unicodedata.normalize("NFKD", text.nl).encode("ascii", "ignore").decode().lower()
    found = _NOT_IN_ID.sub("-", plain).strip("-")[:LONGEST_ID].rstrip("-")
    if not found:
        return kind
    return found if found[0].isalpha() else f"{kind}-{found}"


def ids_for(titles: Sequence[str], kind: str) -> list[str]:
    """Return an id for each title, no two the same."""
    found: list[str] = []
    for title in titles:
        wanted = id_for(LocalText(title, title), kind)
        number = 1
        while (wanted if number == 1 else f"{wanted}-{number}") in found:
            number += 1
        found.append(wanted if number == 1 else f"{wanted}-{number}")
    return found


def _check(blank: BlankModel) -> None:
    if not LEAST_LEVELS <= len(blank.levels) <= MOST_LEVELS:
        raise BlankModelError(
            msg("A scale has {low} to {high} levels; here are {count}.",
                low=str(LEAST_LEVELS), high=str(MOST_LEVELS), count=str(len(blank.levels))),
        )  # fmt: skip
    if not blank.dimensions:
        raise BlankModelError(msg("A model needs at least one dimension, such as skills."))
    texts = (blank.title, *blank.levels, *blank.dimensions, blank.competency, blank.persona)
    if not all(text.nl.strip() or text.en.strip() for text in texts):
        raise BlankModelError(
            msg("The model, each level, each dimension, the first competency and the first persona need a name.")
        )


def _both(text: LocalText) -> LocalText:
    """The text in both languages, where it was told in one only; on one line."""
    nl, en = " ".join(text.nl.split()), " ".join(text.en.split())
    return LocalText(nl or en, en or nl)


def _data(text: LocalText) -> Data:
    return {"nl": _both(text).nl, "en": _both(text).en}


def _filled(template: LocalText, *parts: LocalText) -> Data:
    """A sentence with texts of the model in it, `{0}` the first."""
    return {
        "nl": template.nl.format(*(_both(part).nl for part in parts)),
        "en": template.en.format(*(_both(part).en for part in parts)),
    }


def _origin(blank: BlankModel) -> dict[str, Data]:
    return {"status": "local", "source": f"{_both(blank.title).nl}, {blank.day.isoformat()}"}


def _competencies(blank: BlankModel, dimension_ids: Sequence[str], competency_id: str) -> dict[str, Data]:
    head: dict[str, Data] = {
        "id": id_for(_both(blank.title), "model"),
        "version": FIRST_VERSION,
        "date": blank.day.isoformat(),
        "title": _data(blank.title),
        **_origin(blank),
    }
    scale: dict[str, Data] = {
        "default_target_top": len(blank.levels) - 1,
        "levels": [_data(name) for name in blank.levels],
    }
    dimensions = [_dimension(blank, title, key) for title, key in zip(blank.dimensions, dimension_ids, strict=True)]
    competency = _competency(blank, competency_id, dimension_ids[0])
    return {"format": FORMAT, "model": head, "scale": scale, "dimensions": dimensions, "competencies": [competency]}


def _dimension(blank: BlankModel, title: LocalText, dimension_id: str) -> Data:
    both = _both(title)
    return {
        "id": dimension_id,
        "title": _data(title),
        "singular": {"nl": both.nl.lower(), "en": both.en.lower()},
        "form_title": _data(title),
        "ranked": True,
        "manager_alone": True,
        **_origin(blank),
    }


def _competency(blank: BlankModel, competency_id: str, dimension_id: str) -> Data:
    title = _both(blank.competency)
    levels = [
        _filled(LEVEL, LocalText(str(number), str(number)), name, title) for number, name in enumerate(blank.levels)
    ]
    return {
        "id": competency_id,
        "dimension": dimension_id,
        "base": True,
        "title": _data(title),
        "short_name": {"nl": title.nl[:SHORT_NAME_LENGTH].strip(), "en": title.en[:SHORT_NAME_LENGTH].strip()},
        "description": _filled(ABOUT, title),
        "levels": levels,
        "questions": [_filled(QUESTION, title)],
        "grounds": [_filled(GROUND, title)],
        **_origin(blank),
    }


def _persona(blank: BlankModel, persona_id: str, competency_id: str) -> dict[str, Data]:
    asked: Data = {
        "competency": competency_id,
        "target": 1,
        "weight": 2,
        "critical": False,
        "reason": _filled(REASON, blank.persona),
    }
    return {
        "format": FORMAT,
        "id": persona_id,
        "position": 1,
        "title": _data(blank.persona),
        "tagline": _filled(PERSONA_ABOUT, blank.persona),
        "uses": [{"id": "U1", "text": _filled(USE, blank.persona), **_origin(blank)}],
        "learning_outcomes": [{"id": "LO1", "text": _filled(OUTCOME, blank.persona), **_origin(blank)}],
        "requirements": [asked],
        **_origin(blank),
    }


def _offers(blank: BlankModel, competency_id: str) -> dict[str, Data]:
    activity: Data = {
        "id": "first-activity",
        "title": _filled(ACTIVITY, blank.competency),
        "description": _filled(ACTIVITY_ABOUT, blank.competency),
        "form": "at-work",
        "languages": ["nl", "en"],
        "hours": 1,
        "cost": "free",
        "network": False,
        "group": "pair",
        "raises": [{"competency": competency_id, "from": 0, "to": 1}],
        "last_checked": blank.day.isoformat(),
        **_origin(blank),
    }
    forms: Data = [
        {"id": "at-work", "name": _data(AT_WORK), "on_the_job": True},
        {"id": "reading", "name": _data(READING), "on_the_job": False},
    ]
    return {"format": FORMAT, "forms": forms, "offers": [activity]}
