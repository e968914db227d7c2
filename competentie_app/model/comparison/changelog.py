"""What each version brought, from the comparison of each version with the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from competentie_app.model.comparison.compare import ModelChange, compare_models
from competentie_app.model.comparison.sentences import kind_words
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.editing.items import Kind
from competentie_app.model.version_zip import VersionHead
from competentie_app.texts import Texts

_HEAD = (("version",), ("date",))


@dataclass(frozen=True, slots=True)
class VersionChanges:
    """A version and what it changed against the one before; `changes` None for the first, which has none before."""

    head: VersionHead
    changes: tuple[ModelChange, ...] | None


def changes_by_version(versions: Sequence[tuple[VersionHead, CompetenceModel]]) -> tuple[VersionChanges, ...]:
    """Compare consecutive versions; oldest first in, newest first out. Number and day of the model are left out."""
    found: list[VersionChanges] = []
    before: CompetenceModel | None = None
    for head, model in versions:
        found.append(VersionChanges(head, None if before is None else content_changes(before, model)))
        before = model
    return tuple(reversed(found))


def content_changes(old: CompetenceModel, new: CompetenceModel) -> tuple[ModelChange, ...]:
    """Every difference but number and day of the model, which differ between any two versions."""
    return tuple(
        change
        for change in compare_models(old, new)
        if change.kind is not Kind.MODEL or change.difference is None or change.difference.path not in _HEAD
    )


def changelog(versions: Sequence[VersionChanges], texts: Texts) -> str:
    """The changelog as text (Markdown) in one language, newest version first."""
    parts = [_of_version(each, texts) for each in versions]
    title = texts.p("model change", "What changed in the model")
    return "\n".join([f"# {title}\n", *parts])


def _of_version(version: VersionChanges, texts: Texts) -> str:
    head = version.head
    lines = [f"## {head.number} ({texts.date(head.day)})", "", texts.model_text(head.note), ""]
    if version.changes is None:
        return "\n".join(lines)
    by_kind: dict[Kind, list[ModelChange]] = {}
    for change in version.changes:
        by_kind.setdefault(change.kind, []).append(change)
    for kind, changes in by_kind.items():
        lines += [f"### {texts.render(kind_words(kind))}", ""]
        lines += [f"- {texts.render(change.sentence)}" for change in changes]
        lines.append("")
    if not version.changes:
        lines += [texts.p("model change", "Nothing but the number and the day."), ""]
    return "\n".join(lines)
