"""Results of a talk and changes of teams tell the pages that show what they changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from competentie_app.app.action import Action
from competentie_app.app.actions.round_change import ChangeRound
from competentie_app.app.actions.rounds import CloseRound
from competentie_app.app.actions.talk_results import AgreeLevel, HoldTalk, RecordDisagreement
from competentie_app.app.actions.team_merge import MergeTeams
from competentie_app.app.actions.team_split import SplitTeam
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.change import Area, Change
from competentie_app.dossier.problems import RoundClosed
from competentie_app.errors import AppError
from tests.app.actions.test_every_action import SHOWN_IN
from tests.app.office import TALK, TODAY, Office, content_of


def second_team(office: Office) -> str:
    office.perform(AddTeam("Depot"))
    return next(team.id for team in office.dossier.teams() if team.name == "Depot")


CASES: dict[str, Callable[[Office], Action]] = {
    "agree": lambda o: AgreeLevel(o.round, o.people[0], "zorg", 1, TALK, None, "Samen."),
    "disagree": lambda o: RecordDisagreement(o.round, o.people[0], "zorg", TALK, "Wel.", "Niet."),
    "talk": lambda o: HoldTalk(o.round, (o.people[0],), TALK),
    "round": lambda o: ChangeRound(o.round, "Herfst", TODAY),
    "merge": lambda o: MergeTeams((o.team,), second_team(o), TODAY, TODAY),
    "split": lambda o: SplitTeam(o.team, (o.people[0],), TODAY, new_name="Nieuw"),
}


@pytest.mark.parametrize("name", CASES)
def test_it_tells_the_pages_that_show_what_it_changed(office: Office, name: str):
    action = CASES[name](office)
    before = content_of(office.dossier)
    heard: list[Change] = []
    office.session.subscribe(heard.append)
    office.perform(action)
    after = content_of(office.dossier)
    changed = {SHOWN_IN[part] for part in after if after[part] != before[part]}
    assert changed
    assert [change.areas for change in heard] == [action.areas | {Area.SAVED}]
    assert changed <= action.areas
    office.session.undo()
    assert content_of(office.dossier) == before


def test_nothing_is_agreed_in_a_closed_round_nor_on_a_level_that_is_not_on_the_scale(office: Office):
    with pytest.raises(AppError, match="not on the scale"):
        office.perform(AgreeLevel(office.round, office.people[0], "zorg", 3, TALK))
    office.perform(CloseRound(office.round, office.team, TODAY))
    before = content_of(office.dossier)
    for name in ("agree", "disagree"):
        with pytest.raises(RoundClosed):
            office.perform(CASES[name](office))
    assert content_of(office.dossier) == before
