"""A year's work on any model: people, a round, views of all, talks, plans, papers and views. Knows no model at all."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

from openpyxl import load_workbook
from pypdf import PdfReader

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.plans import SavePlan
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.forms import make_forms, order_manager_form, order_team_forms
from competentie_app.app.grid import Grid, read_grid
from competentie_app.app.heatmap_filter import HeatFilter, read_heatmap
from competentie_app.app.heatmap_rows import Heatmap
from competentie_app.app.papers import newest_round, person_view
from competentie_app.app.plan_proposal import PlanLimits, propose_for
from competentie_app.app.radar_view import PersonRadar, TeamRadar, person_radar, team_radar
from competentie_app.app.report_list import ReportKind, report_items, sheet_of
from competentie_app.app.session import Session
from competentie_app.app.two_rounds import read_two_rounds
from competentie_app.dossier.environment import fixed_environment
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Charter, Employee, Plan
from competentie_app.model.persona import merge_requirements
from competentie_app.texts import Texts

HIRED, STARTED, TALK = date(2025, 1, 1), date(2026, 10, 1), date(2026, 10, 20)
NAMES = ("Ana Peeters", "Bilal Haddad", "Chi Trần", "Dora Maes", "Emre Şahin", "Fien Wouters")


class Year:
    """A session with one team on a model. Everybody has the first persona, person n also persona n."""

    def __init__(self, files: dict[str, bytes], people: int = 6) -> None:
        environment = fixed_environment(datetime(2026, 11, 2, 9, 30, tzinfo=UTC), "any model")
        self.session = Session(environment, files)
        self.session.new(Charter("Gemeente Waterkant", "Groeien", "medewerker en leidinggevende", 24, date(2026, 1, 5)))
        self.model = self.session.model
        self.session.perform(AddTeam("Team Onthaal"))
        self.team = self.session.dossier.teams()[0].id
        personas = [persona.id for persona in self.model.personas]
        for number, name in enumerate(NAMES[:people]):
            held = tuple(dict.fromkeys((personas[0], personas[number % len(personas)])))
            self.session.perform(AddEmployee(Employee("", name, name), self.team, held, HIRED))
        self.people = [employee.id for employee in self.session.dossier.employees()]
        self.session.perform(StartRound("Najaar", STARTED))
        self.round = newest_round(self.session).id

    def asked(self, person: int) -> dict[str, int]:
        """The targets of somebody, as the model has them."""
        held = self.session.dossier.personas_of(self.people[person], TALK)
        merged = merge_requirements(tuple(self.model.persona[key] for key in held))
        return {key: each.target_level for key, each in merged.items()}

    def rate(self) -> None:
        """Everybody gives a self view and gets a manager's; all but the last agree on level (person + place)."""
        levels = len(self.model.scale.names)
        for view in (View.SELF, View.MANAGER, View.AGREED):
            for number, person in enumerate(self.people[:-1] if view is View.AGREED else self.people):
                entries = tuple(
                    LevelEntry(person, key, (number + place) % levels) for place, key in enumerate(self.asked(number))
                )
                talk = TALK if view is View.AGREED else None
                self.session.perform(EnterLevels(self.round, view, entries, talk))

    def agreed(self, person: int) -> dict[str, int]:
        """The levels that `rate` gave somebody."""
        levels = len(self.model.scale.names)
        return {key: (person + place) % levels for place, key in enumerate(self.asked(person))}

    def gaps(self, person: int) -> dict[str, int]:
        """The gaps of somebody who agreed, worked out by hand."""
        return {key: max(0, self.asked(person)[key] - level) for key, level in self.agreed(person).items()}

    def grid(self) -> Grid:
        found = newest_round(self.session)
        return read_grid(self.session.dossier, self.model, found, self.team, TALK)

    def plan(self, person: int, hours: float = 40.0) -> Plan:
        """Propose a plan and keep it."""
        view = person_view(self.session, self.people[person], newest_round(self.session))
        limits = PlanLimits(minutes=int(hours * 60))
        found = propose_for(self.session.dossier, view, self.people[person], limits, self.session.environment.today())
        self.session.perform(SavePlan(found.plan))
        return found.plan

    def paper(self, kind: ReportKind, texts: Texts) -> bytes:
        """The first paper of a kind that can be made."""
        item = next(item for item in report_items(self.session, kind, self.team) if item.available)
        return sheet_of(self.session, kind, item.key, texts).tell().printed()

    def forms(self, texts: Texts) -> list[str]:
        """The words of the own form of the first person, and of the manager's form."""
        own = order_team_forms(self.session, self.round, self.team)
        manager = order_manager_form(self.session, self.round, self.team)
        return [words_of(make_forms(order, texts)[0].content) for order in (own, manager)]

    def heatmap(self) -> Heatmap:
        return read_heatmap(self.session, HeatFilter(team_id=self.team)).heatmap

    def radars(self, person: int) -> tuple[PersonRadar, TeamRadar]:
        two = read_two_rounds(self.session, HeatFilter(team_id=self.team), None)
        assert two is not None
        return person_radar(two, self.people[person]), team_radar(two)


def words_of(workbook: bytes) -> str:
    """Everything that stands in a workbook, with what can be chosen in its lists."""
    book = load_workbook(io.BytesIO(workbook))
    return "\n".join(str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)


def words_on(pdf: bytes) -> str:
    """The text of a PDF on one line."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())
