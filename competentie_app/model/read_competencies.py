"""Reads `competencies.yaml`: the model's head, scale, dimensions and competencies."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.model.competency import SHORT_NAME_LENGTH, AgoLink, Competency
from competentie_app.model.fields import Fields
from competentie_app.model.read_common import read_format, read_provenance
from competentie_app.model.read_scale import ModelHead, check_level_count, read_dimension, read_head, read_scale
from competentie_app.model.scale import Dimension, Scale
from competentie_app.texts import LocalText, msg

MOST_AGO_LEVELS = 10


@dataclass(frozen=True, slots=True)
class CompetencyFile:
    """The content of `competencies.yaml`."""

    head: ModelHead
    scale: Scale
    dimensions: tuple[Dimension, ...]
    competencies: tuple[Competency, ...]


def read_competency_file(fields: Fields) -> CompetencyFile:
    """Read the whole file."""
    read_format(fields)
    head_fields, scale_fields = fields.group("model"), fields.group("scale")
    head, scale = read_head(head_fields), read_scale(scale_fields)
    head_fields.finish()
    scale_fields.finish()
    return CompetencyFile(
        head=head,
        scale=scale,
        dimensions=fields.each("dimensions", lambda group: read_dimension(group, scale)),
        competencies=fields.each("competencies", lambda group: read_competency(group, scale)),
    )


def read_competency(fields: Fields, scale: Scale) -> Competency:
    """Read one competency, with as many level sentences as the scale has levels."""
    sentences = fields.locals("levels")
    if sentences:
        check_level_count(fields, "levels", len(sentences), scale)
    return Competency(
        id=fields.id("id"),
        dimension_id=fields.id("dimension"),
        base=fields.flag("base"),
        title=fields.local("title"),
        short_name=_read_short_name(fields),
        description=fields.local("description"),
        level_sentences=sentences,
        questions=fields.locals("questions"),
        grounds=fields.locals("grounds"),
        ago_links=fields.each("ago", _read_ago_link, required=False),
        principle_ids=fields.ids("principles"),
        replaced_by=fields.ids("replaced_by"),
        provenance=read_provenance(fields),
    )


def _read_short_name(fields: Fields) -> LocalText:
    name = fields.local("short_name")
    for text in (name.nl, name.en):
        if len(text) > SHORT_NAME_LENGTH:
            fields.problem(
                "short_name",
                msg(
                    "The short name “{name}” has {count} characters; {most} is the most.",
                    name=text,
                    count=str(len(text)),
                    most=str(SHORT_NAME_LENGTH),
                ),
            )
    return name


def _read_ago_link(fields: Fields) -> AgoLink:
    return AgoLink(
        competency_id=fields.id("competency"),
        level=fields.optional_whole("level", 1, MOST_AGO_LEVELS),
        edition_id=fields.id("edition"),
    )
