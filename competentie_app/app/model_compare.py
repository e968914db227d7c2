"""Which models can be compared in the editor, and what differs between two of them, item by item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from competentie_app.app.session import Session
from competentie_app.model.comparison import ModelChange, content_changes, kind_words
from competentie_app.model.comparison.item_lists import item_lists
from competentie_app.model.comparison.sentences import item_name
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.copy_changes import model_as_it_stands, version_model
from competentie_app.model.editing import Kind
from competentie_app.texts import Message, Texts, msg, pmsg

if TYPE_CHECKING:
    from competentie_app.app.model_workshop import ModelWorkshop

DRAFT, FILE, SHIPPED = "draft", "file", "shipped"
VERSION = "version:"


@dataclass(frozen=True, slots=True)
class ComparePoint:
    """A model that can be compared; `key`: DRAFT, FILE, SHIPPED, or VERSION with a number behind it."""

    key: str
    words: Message


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """What changed in one item, or in one kind of items as a whole."""

    heading: Message
    changes: tuple[ModelChange, ...]


def compare_points(workshop: ModelWorkshop, session: Session) -> tuple[ComparePoint, ...]:
    """What is edited, the issued versions (newest first), the model of the open file, and the one of the program."""
    found = [ComparePoint(DRAFT, msg("What you are editing"))]
    for head in reversed(workshop.versions):
        words = msg("Version {number}, {day}", number=head.number, day=head.day)
        found.append(ComparePoint(VERSION + head.number, words))
    if session.has_dossier:
        number = session.dossier.current_model_version().version
        found.append(ComparePoint(FILE, msg("The open file ({number})", number=number)))
    return (*found, ComparePoint(SHIPPED, msg("The model of the program")))


def model_at(key: str, workshop: ModelWorkshop, session: Session) -> CompetenceModel:
    """The model of a point, errors and all. Raises AppError where nothing of it can be read."""
    if key == DRAFT:
        return workshop.draft.reading.model or model_as_it_stands(workshop.draft.files)
    if key == FILE:
        return session.model
    if key == SHIPPED:
        return session.model_of_files(session.shipped_files)
    return version_model(workshop.copy, key.removeprefix(VERSION))


def grouped_changes(old: CompetenceModel, new: CompetenceModel) -> tuple[ChangeGroup, ...]:
    """Every difference but number and day, the changes of one item together, in the order of the files."""
    return groups_of(content_changes(old, new), old, new)


def groups_of(changes: Iterable[ModelChange], *models: CompetenceModel) -> tuple[ChangeGroup, ...]:
    """Changes by item, with the name that the last model with the item gives it."""
    names = _names(models)
    found: dict[tuple[Kind, str], list[ModelChange]] = {}
    for change in changes:
        single = change.kind in (Kind.MODEL, Kind.SCALE)
        found.setdefault((change.kind, "" if single else change.item_id), []).append(change)
    return tuple(ChangeGroup(_heading(*key, names), tuple(each)) for key, each in found.items())


def filtered(groups: Iterable[ChangeGroup], words: str, texts: Texts) -> tuple[ChangeGroup, ...]:
    """Groups with the changes in which all words stand, in their sentence or in the name of the item."""
    wanted = words.casefold().split()

    def fits(group: ChangeGroup, change: ModelChange) -> bool:
        said = f"{texts.render(group.heading)} {texts.render(change.sentence)}".casefold()
        return all(word in said for word in wanted)

    kept = ((group, tuple(each for each in group.changes if fits(group, each))) for group in groups)
    return tuple(ChangeGroup(group.heading, changes) for group, changes in kept if changes)


def as_text(groups: Iterable[ChangeGroup], texts: Texts) -> str:
    """The differences as plain text, to paste in a mail."""
    parts = [
        "\n".join([texts.render(group.heading), *(f"- {texts.render(change.sentence)}" for change in group.changes)])
        for group in groups
    ]
    return "\n\n".join(parts) + "\n"


def _names(models: Iterable[CompetenceModel]) -> Mapping[tuple[Kind, str], Message]:
    return {
        (where.kind, item.id): item_name(where.kind, item)
        for model in models
        for where in item_lists(model)
        for item in where.items
    }


def _heading(kind: Kind, item_id: str, names: Mapping[tuple[Kind, str], Message]) -> Message:
    if not item_id:
        return kind_words(kind)
    name = names.get((kind, item_id)) or pmsg("model item", "{name}", name=item_id)
    return pmsg("model change", "{kind}: {item}", kind=kind_words(kind), item=name)
