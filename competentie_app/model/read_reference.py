"""Reads what competencies link to: `ago.yaml`, `principles.yaml` and `playbook.yaml`."""

from __future__ import annotations

from competentie_app.model.as_values import NO_TEXT
from competentie_app.model.fields import Fields
from competentie_app.model.read_common import read_format, read_item, read_provenance
from competentie_app.model.reference import AgoCompetency, AgoEdition, Playbook, Principle


def read_ago_file(fields: Fields) -> tuple[AgoEdition, ...]:
    """Read the editions of the AgO dictionary."""
    read_format(fields)
    return fields.each("editions", _read_edition)


def _read_edition(fields: Fields) -> AgoEdition:
    return AgoEdition(
        id=fields.id("id"),
        title=fields.local("title"),
        clusters=fields.each("clusters", read_item),
        competencies=fields.each("competencies", _read_ago_competency),
        level_count=fields.whole("level_count", 1, 10),
        provenance=read_provenance(fields),
    )


def _read_ago_competency(fields: Fields) -> AgoCompetency:
    return AgoCompetency(
        id=fields.id("id"),
        cluster_id=fields.id("cluster"),
        title=fields.local("title"),
        verified=fields.flag("verified"),
        note=fields.optional_local("note") or NO_TEXT,
    )


def read_principle_file(fields: Fields) -> tuple[Principle, ...]:
    """Read the leading principles."""
    read_format(fields)
    return fields.each("principles", _read_principle)


def _read_principle(fields: Fields) -> Principle:
    return Principle(
        id=fields.id("id"),
        title=fields.local("title"),
        meaning=fields.local("meaning"),
        provenance=read_provenance(fields),
    )


def read_playbook(fields: Fields) -> Playbook:
    """Read the parts of the AI Playbook."""
    read_format(fields)
    return Playbook(
        profiles=fields.each("profiles", read_item),
        questions=fields.each("questions", read_item),
        pillars=fields.each("pillars", read_item),
        phases=fields.each("phases", read_item),
        activities=fields.each("activities", read_item),
        stakeholder_roles=fields.each("stakeholder_roles", read_item),
        provenance=read_provenance(fields),
    )
