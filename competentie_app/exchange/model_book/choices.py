"""The lists of a workbook: what can be chosen in a cell, all of it from the model."""

from __future__ import annotations

from competentie_app.exchange.model_book.content import Label, Option
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.learning_offer import Group
from competentie_app.model.read_personas import HEAVIEST
from competentie_app.model.scale import Dimension
from competentie_app.model.values import Status
from competentie_app.texts import LocalText, msg, pmsg

FLAG, WEIGHT, STATUS, FORM, GROUP, COST = "flag", "weight", "status", "form", "group", "cost"
FREE, UNKNOWN = "free", "unknown"


def target_list(dimension_id: str) -> str:
    """The name of the list of levels that a persona may ask in a dimension."""
    return f"target.{dimension_id}"


def level_list(dimension_id: str) -> str:
    """The name of the list of all levels of a dimension."""
    return f"level.{dimension_id}"


def all_lists(model: CompetenceModel) -> dict[str, tuple[Option, ...]]:
    """Every list by its name."""
    statuses = {
        Status.OFFICIAL: pmsg("status of an item", "official"),
        Status.DRAFT: pmsg("status of an item", "working version"),
        Status.LOCAL: pmsg("status of an item", "local"),
    }
    groups = {Group.ALONE: msg("alone"), Group.PAIR: msg("in pairs"), Group.TEAM: msg("with the team")}
    found: dict[str, tuple[Option, ...]] = {
        FLAG: (Option(code=True, words=msg("yes")), Option(code=False, words=msg("no"))),
        WEIGHT: tuple(Option(number, str(number)) for number in range(1, HEAVIEST + 1)),
        STATUS: tuple(Option(str(code), words) for code, words in statuses.items()),
        GROUP: tuple(Option(str(code), words) for code, words in groups.items()),
        FORM: tuple(Option(form.id, form.name) for form in model.forms),
        COST: (Option(FREE, msg("free")), Option(UNKNOWN, pmsg("model workbook", "unknown"))),
    }
    for dimension in model.dimensions:
        levels = tuple(Option(level, level_words(model, dimension, level)) for level in model.scale.levels)
        found[level_list(dimension.id)] = levels
        found[target_list(dimension.id)] = levels[1 : model.scale.default_target_top + 1]
    return found


def level_words(model: CompetenceModel, dimension: Dimension, level: int) -> Label:
    """The number of a level and its name in this dimension."""
    name = (dimension.level_names or model.scale.names)[level]
    return LocalText(f"{level} – {name.nl}", f"{level} – {name.en}")
