"""The invented people of the demo, read from the list in `resources/demo/`. Any likeness to the living is chance."""

from __future__ import annotations

import csv
from dataclasses import dataclass

from competentie_app.exchange.columns import simplify
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.paths import demo_folder

YES = "ja"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One line of the demo's staff list."""

    name: str
    staff_number: str
    email: str
    function_title: str
    persona_ids: tuple[str, ...]
    team_name: str
    leads: bool
    part_time: bool
    helps: bool
    external: bool


@dataclass(frozen=True, slots=True)
class DemoTeam:
    """A team of the demo, with its people in the order of the list."""

    name: str
    people: tuple[DemoPerson, ...]


def rated(team: DemoTeam) -> tuple[DemoPerson, ...]:
    """Who takes part in rounds: of externals no levels are kept."""
    return tuple(person for person in team.people if not person.external)


def demo_teams(model: CompetenceModel) -> tuple[DemoTeam, ...]:
    """Read the list. A persona that the model lacks gives way to the model's first one."""
    with (demo_folder() / "staff.csv").open(encoding="utf-8-sig", newline="") as source:
        people = [_person(row, model) for row in csv.DictReader(source, delimiter=";")]
    names = dict.fromkeys(person.team_name for person in people)
    return tuple(DemoTeam(name, tuple(p for p in people if p.team_name == name)) for name in names)


def _person(row: dict[str, str], model: CompetenceModel) -> DemoPerson:
    titles = {simplify(persona.title.nl): persona.id for persona in model.personas}
    wanted = [simplify(title) for title in row["Persona"].split(",")]
    persona_ids = tuple(dict.fromkeys(titles.get(title, model.personas[0].id) for title in wanted))
    return DemoPerson(
        name=row["Naam"],
        staff_number=row["Personeelsnummer"],
        email=row["E-mail"],
        function_title=row["Functie"],
        persona_ids=persona_ids,
        team_name=row["Team"],
        leads=row["Leidt het team"] == YES,
        part_time=row["Deeltijds"] == YES,
        helps=row["Helpt graag"] == YES,
        external=row["Extern"] == YES,
    )
