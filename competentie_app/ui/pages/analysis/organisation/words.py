"""The organisation in words: a row per group, and why something is not shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from competentie_app.analysis.disclosure import ShownShare
from competentie_app.analysis.organisation import GroupShare, Hidden
from competentie_app.analysis.share_words import share_text, small_people_text
from competentie_app.app.organisation_view import GroupLine, OrganisationView, Per
from competentie_app.app.released_round import ReleasedRound
from competentie_app.texts import Message, Texts, pmsg
from competentie_app.ui.pages.analysis.shares.cell import ShareCell, ShareHead, ShareRow
from competentie_app.ui.pages.analysis.shares.words import (
    bar_of,
    group_cell,
    hidden_story,
    share_heard,
)
from competentie_app.ui.theme.tokens import Role

WHOLE, SMALL = "", "*"
"""Keys of the rows that are no group of their own."""


def per_word(per: Per) -> Message:
    """What the rows are, in the choice."""
    return {
        Per.TEAM: pmsg("rows", "per team"),
        Per.PERSONA: pmsg("rows", "per persona"),
        Per.DIMENSION: pmsg("rows", "per dimension"),
        Per.PRINCIPLE: pmsg("rows", "per principle"),
        Per.COMPETENCY: pmsg("rows", "per competency"),
    }[per]


class OrganisationWords:
    """Words of one round, with the names of its teams and of its model."""

    def __init__(self, texts: Texts, released: ReleasedRound) -> None:
        self._texts, self._minimum = texts, released.minimum
        self._model = released.read.model
        self._teams = {team.id: team.name for team in released.read.teams}

    def heads(self, per: Per) -> tuple[ShareHead, ...]:
        """The heads of the table."""
        t = self._texts.t
        first = {
            Per.TEAM: t("Team"),
            Per.PERSONA: t("Persona"),
            Per.DIMENSION: self._texts.p("filter", "Dimension"),
            Per.PRINCIPLE: self._texts.p("filter", "Principle"),
            Per.COMPETENCY: t("Competency"),
        }[per]
        return (
            ShareHead(first),
            ShareHead(
                self._texts.p("share head", "At target"), t("Share of agreed levels at target or above"), wide=True
            ),
            ShareHead(
                t("People (n)"),
                t("People with an agreed level, of those who take part"),
                parts=(t("People (n)"), t("Takes part")),
            ),
            ShareHead(t("Levels"), t("Agreed levels that the share is of")),
            ShareHead(
                t("Not counted"),
                t("Levels that are asked and not in the share"),
                wide=True,
                parts=(t("Levels not agreed yet"), t("Levels agreed, not told")),
            ),
        )

    def rows(self, view: OrganisationView) -> tuple[ShareRow, ...]:
        """The whole organisation first, then the groups, then the small teams together."""
        return tuple(self._rows(view))

    def notes(self, view: OrganisationView) -> str:
        """What is hidden and why: a line each."""
        return "\n".join(self._notes(view))

    def _rows(self, view: OrganisationView) -> Iterator[ShareRow]:
        whole = self._texts.t("Whole organisation")
        yield self._row(WHOLE, whole, view.whole, neutral=view.neutral)
        for line in view.lines:
            story = self._way(view.per) if line.group.hidden is None else ""
            yield self._row(line.key, self._name(view.per, line), line.group, neutral=line.neutral, way=story)
        if view.small.required:
            yield self._small(view.small, view.small_people, neutral=view.neutral)

    def _way(self, per: Per) -> str:
        """Where a row leads to."""
        t = self._texts.t
        if per is Per.TEAM:
            return t("Enter opens the heatmap of the team.")
        if per is Per.COMPETENCY:
            return t("Enter opens the gaps in this competency, with the people.")
        return t("Enter opens the heatmap, filtered on this.")

    def _row(self, key: str, name: str, group: GroupShare, *, neutral: bool, way: str = "") -> ShareRow:
        texts = self._texts
        share = group_cell(texts, group, self._minimum, neutral=neutral)
        people = self._people(group)
        levels = ShareCell(texts.number(group.share.required) if group.hidden is None else "")
        left_out = (texts.number(group.without_agreed), texts.number(group.not_told))
        uncounted = ShareCell(self._uncounted(group), role=Role.TEXT2, values=left_out)
        story = way if group.hidden is None else hidden_story(texts, group.hidden, self._minimum)
        cells = (ShareCell(name), share, people, levels, uncounted)
        return ShareRow(key, cells, story, opens=bool(way), strong=key == WHOLE)

    def _people(self, group: GroupShare) -> ShareCell:
        """How many have an agreed level, of how many; too few are not told."""
        number, t = self._texts.number, self._texts.t
        of = number(group.taking_part)
        if group.hidden is Hidden.NOBODY:
            return ShareCell(t("{number} of {n}", number=0, n=of), values=("0", of))
        if group.people is None:
            if group.taking_part < self._minimum:
                return ShareCell(t("at most {n}", n=of), values=("", of))
            words = t("fewer than {minimum}", minimum=self._minimum)
            few = t("{number} of {n}", number=f"< {self._minimum}", n=of)
            return ShareCell(few, heard=t("{number} of {n}", number=words, n=of), values=(words, of))
        values = (number(group.people), of)
        return ShareCell(t("{number} of {n}", number=values[0], n=of), values=values)

    def _uncounted(self, group: GroupShare) -> str:
        texts = self._texts
        parts = (
            (group.without_agreed,
             texts.n("{count} not agreed yet", "{count} not agreed yet", group.without_agreed)),
            (group.not_told, texts.n("{count} agreed, not told", "{count} agreed, not told", group.not_told)),
        )  # fmt: skip
        return ", ".join(words for count, words in parts if count)

    def _small(self, share: ShownShare, people: tuple[int, int], *, neutral: bool) -> ShareRow:
        texts = self._texts
        name = ShareCell(texts.t("Too small groups together"))
        cell = ShareCell(share_text(texts, share), heard=share_heard(texts, share), bar=bar_of(share, neutral=neutral))
        story = texts.t(
            "Per competency: the teams in which too few people have an agreed level, when they are enough together."
        )
        n = small_people_text(people)
        counted = ShareCell(n, heard=texts.t("{count} people per competency", count=n), values=(n, ""))
        levels = ShareCell(texts.number(share.required))
        return ShareRow(SMALL, (name, cell, counted, levels, ShareCell("")), story, opens=False)

    def _name(self, per: Per, line: GroupLine) -> str:
        model, key = self._model, line.key
        if per is Per.TEAM:
            return self._teams[key]
        title = {
            Per.PERSONA: model.persona,
            Per.DIMENSION: model.dimension,
            Per.PRINCIPLE: model.principle,
            Per.COMPETENCY: model.competency,
        }[per][key].title
        words = self._texts.model_text(title)
        return f"{key} {words}" if per is Per.COMPETENCY else words

    def _notes(self, view: OrganisationView) -> Iterator[str]:
        texts, minimum = self._texts, self._minimum
        hidden = Counter(line.group.hidden for line in view.lines)
        yield texts.t("Groups count from {minimum} people with agreed levels on.", minimum=minimum)
        if hidden[Hidden.TOO_FEW]:
            yield texts.n(
                "{count} group is smaller: it is only in the rows of which enough people are part.",
                "{count} groups are smaller: they are only in the rows of which enough people are part.",
                hidden[Hidden.TOO_FEW],
            )
        if hidden[Hidden.BESIDE_OTHERS]:
            yield texts.n(
                "{count} group is hidden because subtracting the others from a total would tell about a few people.",
                "{count} groups are hidden because subtracting the others from a total would tell about a few people.",
                hidden[Hidden.BESIDE_OTHERS],
            )
        if any(line.group.share.met_low != line.group.share.met_high for line in view.lines):
            yield texts.t("Hatched, or a range: near nobody or everybody the exact number is not told.")
