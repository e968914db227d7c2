"""Reads one file of `personas/`: a role with AI and what it asks."""

from __future__ import annotations

from competentie_app.model.fields import Fields
from competentie_app.model.persona import Persona, Requirement
from competentie_app.model.read_common import read_format, read_item, read_provenance
from competentie_app.model.scale import Scale
from competentie_app.texts import msg

HEAVIEST = 3
"""Weights run from 1 to 3 (docs/architecture: rules of the model)."""

LAST_POSITION = 999


def read_persona(fields: Fields, scale: Scale | None, file_stem: str) -> Persona:
    """Read a persona. `scale` is None while it is unreadable; `file_stem`: name of the file without `.yaml`."""
    read_format(fields)
    return Persona(
        id=_read_id(fields, file_stem),
        title=fields.local("title"),
        tagline=fields.local("tagline"),
        uses=fields.each("uses", read_item),
        learning_outcomes=fields.each("learning_outcomes", read_item),
        stakeholder_role_ids=fields.ids("stakeholder_roles"),
        title_words=_read_title_words(fields),
        requirements=fields.each("requirements", lambda group: _read_requirement(group, scale)),
        replaced_by=fields.ids("replaced_by"),
        provenance=read_provenance(fields),
        position=fields.optional_whole("position", 1, LAST_POSITION),
    )


def _read_id(fields: Fields, file_stem: str) -> str:
    persona_id = fields.id("id")
    if persona_id and persona_id != file_stem:
        fields.problem(
            "id",
            msg("The id *{id}* is not the name of the file, *{stem}*.", id=persona_id, stem=file_stem),
            msg("Make them the same."),
        )
    return persona_id


def _read_title_words(fields: Fields) -> tuple[str, ...]:
    words = fields.texts("title_words")
    for word in words:
        if word != word.lower():
            fields.problem("title_words", msg("Write “{word}” in lower case.", word=word))
    return words


def _read_requirement(fields: Fields, scale: Scale | None) -> Requirement:
    return Requirement(
        competency_id=fields.id("competency"),
        target_level=_read_target(fields, scale),
        weight=fields.whole("weight", 1, HEAVIEST),
        critical=fields.flag("critical"),
        reason=fields.local("reason"),
    )


def _read_target(fields: Fields, scale: Scale | None) -> int:
    if scale is None:
        return fields.whole("target", 1, 9)
    target = fields.whole("target", 1, scale.top)
    if target > scale.default_target_top > 0:
        fields.problem(
            "target",
            msg("Level {level} is never a target for a whole role.", level=str(target)),
            msg("The highest target is {top} (default_target_top).", top=str(scale.default_target_top)),
        )
    return target
