"""Reads the head of `competencies.yaml`: the model, its scale of levels and its dimensions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.model.fields import Fields
from competentie_app.model.read_common import read_provenance
from competentie_app.model.scale import Dimension, Scale
from competentie_app.model.values import Provenance
from competentie_app.texts import LocalText, msg

LEAST_LEVELS = 2
MOST_LEVELS = 10
"""A scale has 2 to 10 levels (docs/architecture: rules of the model)."""


@dataclass(frozen=True, slots=True)
class ModelHead:
    """Name, version and provenance of the model as a whole."""

    id: str
    version: str
    date: date
    title: LocalText
    provenance: Provenance


def read_head(fields: Fields) -> ModelHead:
    """Read the group `model`."""
    return ModelHead(
        id=fields.id("id"),
        version=fields.text("version"),
        date=fields.day("date"),
        title=fields.local("title"),
        provenance=read_provenance(fields),
    )


def read_scale(fields: Fields) -> Scale:
    """Read the group `scale`."""
    names = fields.locals("levels")
    if names and not LEAST_LEVELS <= len(names) <= MOST_LEVELS:
        fields.problem(
            "levels",
            msg(
                "A scale has {low} to {high} levels; here are {count}.",
                low=str(LEAST_LEVELS),
                high=str(MOST_LEVELS),
                count=str(len(names)),
            ),
        )
    highest = len(names) - 1 if len(names) >= LEAST_LEVELS else MOST_LEVELS - 1
    return Scale(names=names, default_target_top=fields.whole("default_target_top", 1, highest))


def read_dimension(fields: Fields, scale: Scale) -> Dimension:
    """Read one dimension; its own names of levels are as many as the scale has."""
    names = fields.locals("level_names", required=False)
    if names:
        check_level_count(fields, "level_names", len(names), scale)
    return Dimension(
        id=fields.id("id"),
        title=fields.local("title"),
        singular=fields.local("singular"),
        form_title=fields.local("form_title"),
        level_names=names,
        ranked=fields.flag("ranked"),
        manager_alone=fields.flag("manager_alone"),
        provenance=read_provenance(fields),
    )


def check_level_count(fields: Fields, name: str, count: int, scale: Scale) -> None:
    """Note a list that has not one entry for each level; silent while the scale itself is unreadable."""
    wanted = len(scale.names)
    if wanted and count != wanted:
        fields.problem(
            name,
            msg(
                "The scale has {wanted} levels, but *{name}* has {count} entries.",
                wanted=str(wanted),
                name=name,
                count=str(count),
            ),
        )
