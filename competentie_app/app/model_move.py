"""How the ids of one model go on in another: what was renamed, split, merged or is gone.

What the old model uses and the new one does not (it lacks it, or retired it) needs an answer once. The answer begins
with `replaced_by` of the new model; whoever brings the file to the new version may say something else. What becomes
of levels follows from the answer, by the rule of `analysis/bridges.py`:

* renamed (one in the place of one): levels go along;
* split or merged: a level of the whole is no level of a part, and the levels of two things are no level of a third.
  Their mean would be a number that nobody gave, and the lowest one would be told as if somebody had agreed on it.
  So nothing is taken over: the new competency is asked anew, and what was said of the old one stays in its round;
* gone: nothing is asked any more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from competentie_app.analysis.bridges import Bridges, build_bridges
from competentie_app.dossier.records import Successors
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import LocalText

Ids = Mapping[str, tuple[str, ...]]


class ItemKind(StrEnum):
    """Kinds of items that people in a file are tied to. The values are what the file stores."""

    COMPETENCY = "competencies"
    PERSONA = "personas"
    OFFER = "learning_offers"


class Fate(StrEnum):
    """What becomes of a competency that the new model does not use."""

    RENAMED = "renamed"
    SPLIT = "split"
    MERGED = "merged"
    GONE = "gone"


class _ModelItem(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> LocalText: ...
    @property
    def replaced_by(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class ModelMove:
    """From `old` to `new`, with the answer for each id that is not used any more: the ids in its place, maybe none.

    A persona has at most one in its place: nobody can tell from outside which half of a split role somebody has.
    A persona or activity that the new model retired but still holds may stand for itself.
    """

    old: CompetenceModel
    new: CompetenceModel
    competencies: Ids = field(default_factory=dict[str, tuple[str, ...]])
    personas: Ids = field(default_factory=dict[str, tuple[str, ...]])
    offers: Ids = field(default_factory=dict[str, tuple[str, ...]])

    @property
    def same_levels(self) -> bool:
        """Whether a level number means the same in both models: a scale of another length is another scale."""
        return self.old.scale.top == self.new.scale.top

    @property
    def bridges(self) -> Bridges:
        """How the competencies in use belong together."""
        return build_bridges(
            used_ids(self.old.competencies), used_ids(self.new.competencies), self.competencies, self.same_levels
        )

    @property
    def renamed(self) -> dict[str, str]:
        """Old competency id to new one, where levels go along."""
        return dict(self.bridges.bridged)

    def fate(self, competency_id: str) -> Fate:
        """What becomes of a competency that is not used any more."""
        successors = self.competencies.get(competency_id, ())
        if len(successors) != 1:
            return Fate.SPLIT if successors else Fate.GONE
        bridges = build_bridges(used_ids(self.old.competencies), used_ids(self.new.competencies), self.competencies)
        return Fate.RENAMED if competency_id in dict(bridges.bridged) else Fate.MERGED

    def ids(self, kind: ItemKind) -> Ids:
        """The answers of one kind."""
        return {
            ItemKind.COMPETENCY: self.competencies, ItemKind.PERSONA: self.personas, ItemKind.OFFER: self.offers
        }[kind]  # fmt: skip

    def with_answer(self, kind: ItemKind, old_id: str, new_ids: tuple[str, ...]) -> ModelMove:
        """The same with another answer for one id."""
        name = {ItemKind.COMPETENCY: "competencies", ItemKind.PERSONA: "personas", ItemKind.OFFER: "offers"}[kind]
        return replace(self, **{name: {**self.ids(kind), old_id: new_ids}})

    def choices(self, kind: ItemKind, old_id: str) -> tuple[str, ...]:
        """The ids that may come in the place of one: what the new model uses, and the old one where it may stay."""
        used = used_ids(items_of(self.new, kind))
        known = {item.id for item in items_of(self.new, kind)}
        return (*used, old_id) if kind is not ItemKind.COMPETENCY and old_id in known else used

    @property
    def successors(self) -> Successors:
        """The answers as the file stores them."""
        return {kind.value: dict(self.ids(kind)) for kind in ItemKind if self.ids(kind)}


def default_move(old: CompetenceModel, new: CompetenceModel) -> ModelMove:
    """The move that the new model itself describes, with an answer (maybe: none) for each id not used any more."""
    return ModelMove(old, new, _competencies(old, new), _personas(old, new), _offers(old, new))


def move_as_said(old: CompetenceModel, new: CompetenceModel, said: Successors) -> ModelMove:
    """The default move with the answers that a file stores on top; ids that the models do not know are left out."""
    move = default_move(old, new)
    for kind in ItemKind:
        known = {item.id for item in items_of(new, kind)}
        for old_id, new_ids in said.get(kind.value, {}).items():
            if old_id in move.ids(kind):
                move = move.with_answer(kind, old_id, tuple(each for each in new_ids if each in known))
    return move


def items_of(model: CompetenceModel, kind: ItemKind) -> Sequence[_ModelItem]:
    """The items of one kind, in the order of the model."""
    items: dict[ItemKind, Sequence[_ModelItem]] = {
        ItemKind.COMPETENCY: model.competencies,
        ItemKind.PERSONA: model.personas,
        ItemKind.OFFER: model.learning_offers,
    }
    return items[kind]


def used_ids(items: Sequence[_ModelItem]) -> tuple[str, ...]:
    """The ids of what is not retired."""
    return tuple(item.id for item in items if not item.replaced_by)


def title_of(model: CompetenceModel, kind: ItemKind, item_id: str) -> LocalText:
    """The title of an item; its id when the model lacks it."""
    found = next((item.title for item in items_of(model, kind) if item.id == item_id), None)
    return found or LocalText(item_id, item_id)


def _competencies(old: CompetenceModel, new: CompetenceModel) -> Ids:
    return _answers(old.competencies, new.competencies)


def _personas(old: CompetenceModel, new: CompetenceModel) -> Ids:
    answers = _answers(old.personas, new.personas)
    return {key: found if len(found) == 1 else _itself(key, new.persona) for key, found in answers.items()}


def _offers(old: CompetenceModel, new: CompetenceModel) -> Ids:
    """Only what the new model lacks: a plan may go on with an activity that is no longer proposed."""
    used = used_ids(new.learning_offers)
    gone = [offer for offer in old.learning_offers if offer.id not in new.learning_offer]
    return {offer.id: tuple(key for key in offer.replaced_by if key in used)[:1] for offer in gone}


def _itself(key: str, known: Mapping[str, object]) -> tuple[str, ...]:
    return (key,) if key in known else ()


def _answers(old: Sequence[_ModelItem], new: Sequence[_ModelItem]) -> Ids:
    """What `replaced_by` says of each id that was used and is not any more."""
    replaced_by = {item.id: item.replaced_by for item in (*old, *new) if item.replaced_by}
    used = used_ids(new)
    bridges = build_bridges(used_ids(old), used, replaced_by)
    found: dict[str, list[str]] = {
        name: list(bridges.split.get(name, ())) for name in used_ids(old) if name not in used
    }
    singles = [*bridges.bridged, *((name, target) for target, names in bridges.merged.items() for name in names)]
    for name, target in singles:
        if target not in found.get(name, (target,)):
            found[name].append(target)
    return {name: tuple(targets) for name, targets in found.items()}
