"""An office of several teams on the small test model, with levels that were agreed, for views without names."""

from __future__ import annotations

from datetime import date

from competentie_app.analysis.disclosure import Disclosure
from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.released_round import ReleasedRound, read_everybody, release_round
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Employee
from tests.app.office import HIRED, STARTED, TALK, new_session


class BigOffice:
    """`teams`: name to number of people, all counter clerks. Nobody has a level yet."""

    def __init__(self, teams: dict[str, int]) -> None:
        self.session = new_session("big office")
        self.people: dict[str, list[str]] = {}
        for name, size in teams.items():
            self.session.perform(AddTeam(name))
            team_id = next(team.id for team in self.session.dossier.teams() if team.name == name)
            for number in range(size):
                person = Employee("", f"{name} {number}", f"{name} {number}")
                self.session.perform(AddEmployee(person, team_id, ("loket",), HIRED))
            members = self.session.dossier.members_of(team_id, STARTED)
            self.people[name] = [employee.id for employee in members]
        self.start("Najaar", STARTED)

    def start(self, name: str, day: date) -> None:
        """Start another round."""
        self.session.perform(StartRound(name, day))
        self.round = self.session.dossier.rounds()[-1].id

    def agree(self, team: str, competency: str, levels: str, talk: date = TALK) -> None:
        """Agree one level per person of a team, such as "22210"."""
        people = zip(self.people[team], levels, strict=False)
        entries = tuple(LevelEntry(person, competency, int(level)) for person, level in people)
        self.session.perform(EnterLevels(self.round, View.AGREED, entries, talk))

    def team(self, name: str) -> str:
        """The id of a team."""
        return next(team.id for team in self.session.dossier.teams() if team.name == name)

    def released(self, minimum: int = 5, round_id: str | None = None) -> ReleasedRound:
        """What may be told of a round."""
        found = read_everybody(self.session, round_id or self.round)
        assert found is not None
        return release_round(found, Disclosure(minimum))
