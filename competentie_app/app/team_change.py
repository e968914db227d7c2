"""Change of a team since the round before, as it may be told without names.

Only people with an agreed level in both rounds count. A competency is told when nobody can find the few who are in one
of the two rounds only, by laying this report beside the counts of either round: `disclosure.protect_sets`.
"""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.analysis.change import CompetencyChange
from competentie_app.analysis.disclosure import Disclosure
from competentie_app.app.change_view import team_change
from competentie_app.app.disclosed import disclosure_of
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.model_cards import competency_code
from competentie_app.app.round_view import RoundView
from competentie_app.app.session import Session
from competentie_app.app.team_offers import shown
from competentie_app.app.two_rounds import TwoRounds, read_two_rounds
from competentie_app.reports.content import Change, ChangeLine, exact
from competentie_app.texts import Texts


def change_since(session: Session, team_id: str, texts: Texts) -> Change | None:
    """The change of a team from the round before to the newest one; None without an earlier round."""
    two = read_two_rounds(session, HeatFilter(team_id=team_id), None)
    if two is None or two.then is None:
        return None
    found, disclosure = team_change(two), disclosure_of(session.dossier)
    rows = [row for row in found.rows if may_tell(two.then, two.now, row, disclosure)]
    return Change(
        since_round=two.then.assessment_round.name,
        since_date=two.then.assessment_round.started_on,
        people=exact(found.people),
        lines=_lines(two, rows, disclosure, texts),
        other_scale=found.other_scale,
        left_out=sum(row.n > 0 for row in found.rows) - len(rows),
    )


def may_tell(then: RoundView, now: RoundView, row: CompetencyChange, disclosure: Disclosure) -> bool:
    """Whether a change may be told beside the counts of both rounds."""
    earlier, later = _agreed(then, row.earlier_id), _agreed(now, row.competency_id)
    # Each round by itself: with levels of one more person on one side, a sum of the two could tell about that person.
    published = [group for group in (earlier, later) if disclosure.is_enough(len(group))]
    both = {"both": earlier & later}
    return bool(published) and all(disclosure.protect_sets(both, [group]) for group in published)


def _agreed(view: RoundView, competency_id: str) -> frozenset[str]:
    """Who has an agreed level of a competency."""
    column = view.ratings.competency_ids.index(competency_id)
    known = view.gaps.agreed[:, column].tolist()
    return frozenset(key for key, agreed in zip(view.ratings.employee_ids, known, strict=True) if agreed)


def _lines(
    two: TwoRounds, rows: Sequence[CompetencyChange], disclosure: Disclosure, texts: Texts
) -> tuple[ChangeLine, ...]:
    competencies = two.now.model.competency
    return tuple(
        ChangeLine(
            code=competency_code(competencies[row.competency_id]),
            title=texts.model_text(competencies[row.competency_id].title),
            people=exact(row.n),
            higher=shown(disclosure.shown_count(row.up, row.n)),
            not_higher=shown(disclosure.shown_count(row.same + row.down, row.n)),
        )
        for row in rows
    )
