"""What a talk begins with, and what it is about.

Subjects rest on the two views and the wishes alone, so that the list stays the same while levels are being agreed.
Order: the largest difference, the heaviest critical gap, the first wish; then the second of each, and so on, so that
none of the three crowds out the others. A competency stands once, with all its reasons. In dimensions that are not
ranked (attitudes) neither differences nor gaps give an order: they follow the ranked ones, as the model has them.
Source: design/ux.md, "A year in the life", point 3.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from competentie_app.app.talk_values import GoesWell, GoingWell, Outcome, Subject, TalkCompetency, Why
from competentie_app.dossier.records import LearningWish
from competentie_app.model.competence_model import CompetenceModel

MOST_SUBJECTS = 5
MOST_GOING_WELL = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """A competency with what its order rests on. `levels`: those that count, lowest first; none: empty.

    `certain`: how much stands behind them: 2 agreed, 1 both views, 0 one view.
    """

    competency: TalkCompetency
    ranked: bool
    weight: int
    levels: tuple[int, ...]
    certain: int = 0

    @property
    def gap(self) -> int:
        """Levels from the lowest that counts to the target; 0 where nothing is asked or known."""
        target = self.competency.target
        return max(target - self.levels[0], 0) if target is not None and self.levels else 0

    @property
    def now(self) -> int:
        """The level to name: what the talk agreed, else the lowest that counts. Only where a level counts."""
        agreed = self.competency.agreed.level
        return agreed if self.competency.outcome is Outcome.AGREED and agreed is not None else self.levels[0]


def subjects_of(weighed: Sequence[Weighed], wishes: Sequence[LearningWish], model: CompetenceModel) -> list[Subject]:
    """Every subject, in the order above: the first `MOST_SUBJECTS` open the talk. `wishes` in their own order."""
    words = _wished(wishes)
    queues = (
        [
            each.competency.competency_id
            for each in _by(lambda item: item.competency.difference or 0, differing(weighed))
        ],
        [each.competency.competency_id for each in _by(lambda item: item.gap * item.weight, critical(weighed))],
        list(words),
    )
    why: dict[str, list[Why]] = {}
    for kind, queue in zip(Why, queues, strict=True):
        for key in queue:
            why.setdefault(key, []).append(kind)
    return [_subject(key, tuple(dict.fromkeys(why[key])), words, model) for key in _in_turns(queues)]


def _wished(wishes: Iterable[LearningWish]) -> dict[str, str]:
    """What is wished, by competency id or, for a wish in own words alone, by its place; two on one thing are joined."""
    words: dict[str, str] = {}
    for wish in wishes:
        if wish.competency_id or wish.text.strip():
            key = wish.competency_id or f" {wish.position}"
            words[key] = "; ".join(filter(None, (words.get(key, ""), wish.text.strip())))
    return words


def differing(weighed: Iterable[Weighed]) -> list[Weighed]:
    """Self and manager are far apart, and something is asked."""
    return [each for each in weighed if each.competency.to_discuss and each.competency.target is not None]


def critical(weighed: Iterable[Weighed]) -> list[Weighed]:
    """Below target where it is critical."""
    return [each for each in weighed if each.competency.critical and each.gap > 0]


def going_well(weighed: Sequence[Weighed], subjects: Iterable[Subject]) -> tuple[GoingWell, ...]:
    """At most `MOST_GOING_WELL`: at target, then grown since the earlier talk; else what is on the way. No subjects.

    What is certain comes first, then the order of the model.
    """
    taken = {subject.competency_id for subject in subjects}
    usable = [each for each in weighed if each.levels and each.competency.competency_id not in taken]
    found = [(why, each) for each in usable if (why := _goes_well(each)) is not None]
    found = [item for item in found if item[0] is not GoesWell.ON_THE_WAY] or found
    order = {why: place for place, why in enumerate(GoesWell)}
    found.sort(key=lambda item: (order[item[0]], -item[1].certain))
    return tuple(_good(why, each) for why, each in found[:MOST_GOING_WELL])


def _goes_well(each: Weighed) -> GoesWell | None:
    target, earlier, now = each.competency.target, each.competency.earlier, each.now
    if target is not None and now >= target:
        return GoesWell.AT_TARGET
    if earlier is not None and now > earlier.level:
        return GoesWell.GREW
    return GoesWell.ON_THE_WAY if target is not None and now > 0 else None


def _good(why: GoesWell, each: Weighed) -> GoingWell:
    item, level = each.competency, each.now
    return GoingWell(item.competency_id, item.title, level, item.levels[level].name, why)


def _by(measure: Callable[[Weighed], int], found: Sequence[Weighed]) -> list[Weighed]:
    """Largest first, what is not ranked last; of equals the order of the model stays."""
    return sorted(found, key=lambda each: (not each.ranked, -measure(each) if each.ranked else 0))


def _in_turns(queues: Iterable[Sequence[str]]) -> Iterator[str]:
    """The first of each queue, then the second of each; what came already does not take a turn."""
    seen: set[str] = set()
    waiting = [iter(queue) for queue in queues]

    def next_new(queue: Iterator[str]) -> str | None:
        for key in queue:
            if key not in seen:
                seen.add(key)
                return key
        return None

    while any(turn := [next_new(queue) for queue in waiting]):
        yield from (key for key in turn if key is not None)


def _subject(key: str, why: tuple[Why, ...], words: Mapping[str, str], model: CompetenceModel) -> Subject:
    competency = model.competency.get(key)
    if competency is None:  # a wish in own words, or one about something that the model lost
        return Subject(None, None, why, words[key] or key)
    return Subject(key, competency.title, why, words.get(key, ""))
