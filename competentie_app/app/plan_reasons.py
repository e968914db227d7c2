"""Why a step is in a plan, in the few words that a row on paper has: codes for titles, numbers of steps for activities.

The chart above the steps names every code, so the sentences need not. What they say is what the window says too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from competentie_app.app.plan_proposal import names_of
from competentie_app.app.plan_steps import step_reason, step_reasons
from competentie_app.dossier.records import PlanStep
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.planning.reasons import Closes, NeededFor, Reason
from competentie_app.planning.sentences import Names, sentence
from competentie_app.planning.wording import listing
from competentie_app.reports.content import Text
from competentie_app.texts import LocalText, Message, msg


@dataclass(frozen=True, slots=True)
class PaperReasons:
    """`targets`: target level by competency; `numbers`: of the steps, by offer."""

    names: Names
    targets: Mapping[str, int]
    numbers: Mapping[str, int]

    def of(self, step: PlanStep) -> Text:
        """The sentences of one step, or what the window says where it has no reason."""
        reasons = step_reasons(step)
        if not reasons:
            return step_reason(step, self.names)
        closing = [each for each in reasons if isinstance(each, Closes)]
        others = [self._sentence(each) for each in reasons if not isinstance(each, Closes)]
        return _joined([*self._closing(closing), *others])

    def _closing(self, closing: Sequence[Closes]) -> list[Message]:
        """One sentence for all that comes to its target, one for all that comes nearer to the same level."""
        there = [each.competency_id for each in closing if each.to_level >= self._target(each)]
        whole = [msg("Brings {competencies} to the target level.", competencies=listing(there))] if there else []
        nearer: dict[int, list[str]] = {}
        for each in closing:
            if each.competency_id not in there:
                nearer.setdefault(self._target(each), []).append(each.competency_id)
        towards = [
            msg("Towards level {target} of {competencies}.", target=target, competencies=listing(codes))
            for target, codes in nearer.items()
        ]
        return whole + towards

    def _target(self, closes: Closes) -> int:
        """A competency without a target is asked no more than the step gives."""
        return self.targets.get(closes.competency_id, closes.to_level)

    def _sentence(self, reason: Reason) -> Message:
        if isinstance(reason, NeededFor) and reason.offer_id in self.numbers:
            return msg("Needed for step {number}.", number=self.numbers[reason.offer_id])
        return sentence(reason, self.names)


def paper_reasons(model: CompetenceModel, steps: Sequence[PlanStep], targets: Mapping[str, int]) -> PaperReasons:
    """How the reasons of these steps, numbered from 1, are told on paper."""
    codes = {competency.id: LocalText(competency.id, competency.id) for competency in model.competencies}
    numbers = {step.offer_id: number for number, step in enumerate(steps, start=1) if step.offer_id}
    return PaperReasons(replace(names_of(model), competencies=codes), targets, numbers)


def _joined(sentences: Sequence[Message]) -> Message:
    joined = sentences[0]
    for each in sentences[1:]:
        joined = Message("{first} {second}", {"first": joined, "second": each})
    return joined
