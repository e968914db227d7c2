"""Words for a difference: what each view says, where the gap is, what to ask in the talk."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.analysis.disagreement import talk_question
from competentie_app.analysis.views import Holds
from competentie_app.app.difference_lines import DifferenceLine, DifferenceLines, Wanted
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, Texts, pmsg


def holds_word(holds: Holds) -> Message:
    """Under which views there is a gap."""
    return {
        Holds.UNDER_BOTH: pmsg("a gap according to", "both"),
        Holds.UNDER_SELF: pmsg("a gap according to", "self only"),
        Holds.UNDER_MANAGER: pmsg("a gap according to", "manager only"),
        Holds.UNDER_NEITHER: pmsg("a gap according to", "neither"),
        Holds.NOT_KNOWN: pmsg("a gap according to", "not known"),
    }[holds]


def wanted_word(wanted: Wanted) -> Message:
    """Which differences are shown, as a choice."""
    return {
        Wanted.OPEN: pmsg("differences", "not discussed yet"),
        Wanted.FAR: pmsg("differences", "two levels or more"),
        Wanted.ALL: pmsg("differences", "all"),
    }[wanted]


@dataclass(frozen=True, slots=True)
class DifferenceWords:
    """Words in the user's language, with the names of one model version."""

    texts: Texts
    model: CompetenceModel

    def competency(self, line: DifferenceLine) -> str:
        """Id and title of the competency."""
        return f"{line.competency_id} {self.texts.model_text(self.model.competency[line.competency_id].title)}"

    def short(self, line: DifferenceLine) -> str:
        """Id and short name of the competency."""
        return f"{line.competency_id} {self.texts.model_text(self.model.competency[line.competency_id].short_name)}"

    def level(self, line: DifferenceLine, level: int) -> str:
        """Word before number."""
        return f"{self.texts.model_text(self.model.level_name(line.competency_id, level))} {level}"

    def views(self, line: DifferenceLine) -> str:
        """Both views beside the target level."""
        found, t = line.found, self.texts.t
        parts = (
            t("self: {level}", level=self.level(line, found.self_level)),
            t("manager: {level}", level=self.level(line, found.manager_level)),
            t("target level {level}", level=self.level(line, found.target_level)),
        )
        return " · ".join(parts)

    def gap(self, line: DifferenceLine) -> str:
        """Under which views there is a gap."""
        return self.texts.render(holds_word(line.found.holds))

    def standing(self, line: DifferenceLine) -> str:
        """What a talk made of it, or nothing."""
        if line.agreed_level is not None:
            return self.texts.t("agreed: {level}", level=self.level(line, line.agreed_level))
        return "" if line.open else self.texts.p("talk", "discussed, not agreed")

    def question(self, line: DifferenceLine) -> str:
        """What to ask in the talk."""
        return self.texts.render(talk_question(line.found))

    def model_questions(self, line: DifferenceLine) -> list[str]:
        """What the model proposes to ask about this competency."""
        return [self.texts.model_text(question) for question in self.model.competency[line.competency_id].questions]

    def heard(self, line: DifferenceLine) -> str:
        """All of it on one line."""
        gap = self.texts.t("Gap according to: {view}", view=self.gap(line))
        parts = (line.employee.name, self.competency(line), self.views(line), gap, self.standing(line))
        return ". ".join([*filter(None, parts), self.question(line)])

    def summary(self, found: DifferenceLines) -> str:
        """How often both views gave a level, how often they differ, and where the gaps are; and what is left out."""
        t = self.texts.t
        parts = [
            t("Both gave a level {pairs} times: {equal} times the same.", pairs=found.pairs, equal=found.equal),
            t(
                "{different} times they differ, of which {far} times two levels or more.",
                different=found.different,
                far=found.far,
            ),
            t(
                "A gap according to both: {both}; to self only: {own}; to the manager only: {manager}.",
                both=found.under_both,
                own=found.under_self,
                manager=found.under_manager,
            ),
        ]
        if found.left_out:
            parts.append(t("Left out: {count} times, as a view is not in or gave no level.", count=found.left_out))
        return " ".join(parts)
