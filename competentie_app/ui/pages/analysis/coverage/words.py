"""Who can do what, in words and signs."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.analysis.coverage import Cover
from competentie_app.app.coverage_view import Able, CoverLine, CoverPeople, Learner, counts_of
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Texts
from competentie_app.ui.pages.analysis.shares.cell import Bar, ShareCell, ShareHead, ShareRow
from competentie_app.ui.theme.tokens import Role

MOST_HELPERS = 3
"""More helpers are counted; the tooltip names more of them."""
MOST_TOLD = 12


class CoverWords:
    """Words of one model. `level`: from which level on somebody is able; None: the own target."""

    def __init__(self, texts: Texts, model: CompetenceModel, level: int | None) -> None:
        self._texts, self._model, self._level = texts, model, level

    def title(self, competency_id: str) -> str:
        """Id and title of a competency."""
        return f"{competency_id} {self._texts.model_text(self._model.competency[competency_id].title)}"

    def heads(self) -> tuple[ShareHead, ...]:
        """The heads of the table of competencies."""
        t, p = self._texts.t, self._texts.p
        able = p("share head", "At target") if self._level is None else t("Level {level} or above", level=self._level)
        return (
            ShareHead(t("Competency"), wide=True),
            ShareHead(
                able,
                t("People with an agreed level that is enough; hatched: provisional"),
                wide=True,
                parts=(able, t("With an agreed level (n)"), p("people", "Provisional")),
            ),
            ShareHead(t("Minimum"), t("How many people should be able; the line across the bar")),
            ShareHead(t("Covered"), t("Whether enough people are able")),
        )

    def row(self, line: CoverLine, *, own: bool) -> ShareRow:
        """A competency. `own`: it has a minimum of its own."""
        t, cover = self._texts.t, line.cover
        small = self._texts.n("+{count} provisional", "+{count} provisional", len(cover.perhaps))
        able = ShareCell(
            t("{number} of {n}", number=cover.count, n=cover.n) if cover.n else t("nobody yet"),
            small if cover.perhaps else "",
            self.story(line),
            self._bar(line),
            values=(str(cover.count), str(cover.n), str(len(cover.perhaps))),
        )
        minimum = ShareCell(str(cover.minimum) if cover.ranked else "–", t("own") if own and cover.ranked else "")
        title = ShareCell(self.title(line.competency_id))
        return ShareRow(line.competency_id, (title, able, minimum, self._covered(line)), self.dimension(line))

    def dimension(self, line: CoverLine) -> str:
        """The dimension of a competency."""
        return self._texts.model_text(self._model.dimension[line.dimension_id].title)

    def story(self, line: CoverLine) -> str:
        """The counts in full: with the n that they are of, and what is left out."""
        t, n, cover = self._texts.t, self._texts.n, line.cover
        parts = [t("{able} of {n} people with an agreed level are able", able=cover.count, n=cover.n)]
        if cover.perhaps:
            parts.append(n("{count} more provisionally", "{count} more provisionally", len(cover.perhaps)))
        if cover.left_out.waiting:
            parts.append(n("{count} without an agreed level", "{count} without an agreed level",
                           cover.left_out.waiting))  # fmt: skip
        return "; ".join(parts) + "."

    def summary(self, lines: Sequence[CoverLine]) -> str:
        """How many competencies lack people; "" where none does."""
        counts, n = counts_of(lines), self._texts.n
        parts = (
            (counts[Cover.NOBODY], n("nobody for {count} competency", "nobody for {count} competencies",
                                     counts[Cover.NOBODY])),
            (counts[Cover.ONE_PERSON], n("{count} hangs on one person", "{count} hang on one person",
                                         counts[Cover.ONE_PERSON])),
            (counts[Cover.TOO_FEW], n("{count} below its minimum", "{count} below their minimum",
                                      counts[Cover.TOO_FEW])),
        )  # fmt: skip
        return ", ".join(words for count, words in parts if count)

    def able_heads(self) -> tuple[ShareHead, ...]:
        """The heads of the people who are able."""
        t = self._texts.t
        return (ShareHead(t("Employee"), wide=True), ShareHead(t("Level")))

    def able_rows(self, people: CoverPeople) -> tuple[ShareRow, ...]:
        """Who is able, by name."""
        return tuple(self._able(each) for each in people.able)

    def learner_heads(self) -> tuple[ShareHead, ...]:
        """The heads of the people who can grow."""
        t, p = self._texts.t, self._texts.p
        return (
            ShareHead(t("Employee, and who can help"), wide=True),
            ShareHead(p("head", "Level → target"), t("Level and target level")),
        )

    def learner_rows(self, people: CoverPeople) -> tuple[ShareRow, ...]:
        """Who can grow, by name, with who can help."""
        return tuple(self._learner(each) for each in people.learners)

    def _bar(self, line: CoverLine) -> Bar | None:
        """Of everybody of whom a level is known or still to come; the minimum as a line across."""
        if not line.expected:
            return None
        cover, whole = line.cover, line.expected
        mark = cover.minimum / whole if cover.ranked and cover.minimum <= whole else None
        able, perhaps = cover.count / whole, len(cover.perhaps) / whole
        return Bar(able, able + perhaps, neutral=not cover.ranked, mark=mark)

    def _covered(self, line: CoverLine) -> ShareCell:
        t, cover = self._texts.t, line.cover
        if not cover.ranked:
            return ShareCell(t("not judged"), role=Role.TEXT2)
        if cover.cover is None:
            return ShareCell(t("nothing agreed yet"), role=Role.TEXT2)
        if cover.cover is Cover.NOBODY:
            return ShareCell(t("nobody"), icon="circle-alert", role=Role.ERR)
        if cover.cover is Cover.ONE_PERSON:
            return ShareCell(t("hangs on one person"), icon="user", role=Role.WARN)
        if cover.cover is Cover.TOO_FEW:
            short = self._texts.n("{count} too few", "{count} too few", cover.short)
            return ShareCell(short, icon="triangle-alert", role=Role.WARN)
        return ShareCell(t("enough"), icon="check", role=Role.OK)

    def _able(self, able: Able) -> ShareRow:
        t = self._texts.t
        words = [] if able.agreed else [t("provisional")]
        if able.employee.wants_to_help:
            words.append(t("likes to help"))
        cells = (ShareCell(able.employee.name, ", ".join(words)), ShareCell(str(able.level)))
        return ShareRow(able.employee.id, cells, t("Enter opens the assessment."))

    def _learner(self, learner: Learner) -> ShareRow:
        t = self._texts.t
        steps = ShareCell(
            f"{learner.level} → {learner.target}",
            heard=t("level {level}, target level {target}", level=learner.level, target=learner.target),
        )
        names = [each.name for each in learner.helpers]
        name = ShareCell(
            learner.employee.name,
            self._helped(names, MOST_HELPERS),
            heard=f"{learner.employee.name}. {self._helped(names, MOST_TOLD)}",
        )
        return ShareRow(learner.employee.id, (name, steps), t("Enter opens the assessment."))

    def _helped(self, names: Sequence[str], most: int) -> str:
        """Who can help, by name."""
        if not names:
            return self._texts.t("Nobody here can help.")
        return self._texts.t("Can help: {people}", people=self._names(names, most))

    def _names(self, names: Sequence[str], most: int) -> str:
        if len(names) <= most:
            return ", ".join(names)
        more = self._texts.n("and {count} more", "and {count} more", len(names) - most)
        return f"{', '.join(names[:most])} {more}"
