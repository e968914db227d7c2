"""The order in which fields are written, so that a new one comes where a reader of the file looks for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

FIELD_ORDER = (
    "format", "model", "scale", "dimensions", "forms", "offers", "editions",
    "id", "competency", "version", "date", "position", "dimension", "cluster", "base",
    "target", "weight", "critical", "reason", "level", "edition", "from", "to",
    "nl", "en", "name", "title", "text", "meaning", "short_name", "tagline", "singular", "form_title", "description",
    "provider", "form", "on_the_job", "languages", "hours", "cost", "address", "network", "group",
    "raises", "prerequisites", "excludes", "personas", "last_checked",
    "level_names", "ranked", "manager_alone", "default_target_top", "level_count", "clusters", "competencies",
    "levels", "questions", "grounds", "ago", "principles",
    "uses", "learning_outcomes", "stakeholder_roles", "title_words", "requirements",
    "verified", "note", "profiles", "pillars", "phases", "activities",
    "replaced_by", "status", "source",
)  # fmt: skip
"""Every field of every group of the data files; no two groups want a different order."""


def place_for(name: str, present: Sequence[str]) -> int:
    """Return how many of the fields that are present come before a new one."""
    if name not in FIELD_ORDER:
        return len(present)
    rank = FIELD_ORDER.index(name)
    before = [n for n, other in enumerate(present, start=1) if _rank(other) < rank]
    return before[-1] if before else 0


def in_field_order(names: Collection[str]) -> list[str]:
    """Sort names of fields; unknown ones come last, as they came."""
    return sorted(names, key=_rank)


def _rank(name: str) -> int:
    return FIELD_ORDER.index(name) if name in FIELD_ORDER else len(FIELD_ORDER)
