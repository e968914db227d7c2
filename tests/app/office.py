"""A small office on the small test model: three levels, and two dimensions of which one never rests on one view."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from competentie_app.app.action import Action
from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.round_view import RoundView, view_team
from competentie_app.app.session import Session
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import fixed_environment
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Charter, Employee
from competentie_app.dossier.team_plans import TeamPlanWish
from competentie_app.model.loading import read_model_files
from competentie_app.texts import Texts

SMALL_MODEL = Path(__file__).resolve().parents[1] / "data" / "small_model"
TODAY = date(2026, 11, 2)
HIRED = date(2025, 1, 1)
STARTED = date(2026, 10, 1)
TALK = date(2026, 10, 20)
ENGLISH = Texts("en")
NAMES = ("Ana Peeters", "Bilal Haddad", "Chi Trần", "Dora Maes", "Emre Şahin", "Fien Wouters")


def new_session(seed: str = "office", files: dict[str, bytes] | None = None) -> Session:
    environment = fixed_environment(datetime(2026, 11, 2, 9, 30, tzinfo=UTC), seed)
    session = Session(environment, files or read_model_files(SMALL_MODEL))
    session.new(Charter("Archief Waterkant", "Groeien", "medewerker en leidinggevende", 24, date(2026, 1, 5)))
    return session


class Office:
    """A session with one team of `people` counter clerks, and a round that is open."""

    def __init__(self, people: int = 2, persona: str = "loket", files: dict[str, bytes] | None = None) -> None:
        self.session = new_session(files=files)
        self.perform(AddTeam("Team Onthaal"))
        self.team = self.dossier.teams()[0].id
        for name in NAMES[:people]:
            self.perform(AddEmployee(Employee("", name, name), self.team, (persona,), HIRED))
        self.people = [employee.id for employee in self.dossier.employees()]
        self.perform(StartRound("Najaar", STARTED))
        self.round = self.dossier.rounds()[-1].id

    @property
    def dossier(self) -> Dossier:
        return self.session.dossier

    def perform(self, action: Action) -> None:
        self.session.perform(action)

    def enter(self, person: int, view: View, talk: date | None = None, **codes: int) -> None:
        entries = tuple(LevelEntry(self.people[person], key, code) for key, code in codes.items())
        self.perform(EnterLevels(self.round, view, entries, talk))

    def agree(self, person: int, **codes: int) -> None:
        self.enter(person, View.AGREED, TALK, **codes)

    def view(self, round_id: str | None = None, team: str | None = None) -> RoundView:
        assessment_round = self.dossier.round(round_id or self.round)
        model = self.session.model_of(assessment_round.model_version_id)
        return view_team(self.dossier, model, assessment_round, team or self.team, TODAY)

    def cell(self, view: RoundView, person: int, competency: str) -> tuple[int, int]:
        return view.row_of(self.people[person]), view.ratings.competency_ids.index(competency)

    @property
    def undo_name(self) -> str:
        label = self.session.undo_label
        return ENGLISH.render(label) if label else ""


def content_of(dossier: Dossier) -> dict[str, Any]:
    """Everything that pages show, without history: what an undo has to bring back."""
    rounds = dossier.rounds()
    wishes = [dossier.team_plan_wish(team.id) for team in dossier.teams(include_archived=True)]
    return {
        "charter": dossier.charter(),
        "teams": dossier.teams(include_archived=True),
        "employees": dossier.employees(),
        "memberships": dossier.memberships(),
        "personas": dossier.persona_assignments(),
        "own_targets": dossier.own_targets(),
        "team_plans": [wish for wish in wishes if wish != TeamPlanWish(wish.team_id)],
        "rounds": rounds,
        "participations": [dossier.participations(each.id) for each in rounds],
        "sheets": dossier.sheets(),
        "notes": dossier.notes(),
        "wishes": dossier.wishes(),
        "plans": dossier.plans(),
        "days_off": dossier.days_off(),
    }
