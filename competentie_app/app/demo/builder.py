"""What the parts of the demo share: the dossier that grows, its dates, and how far each person is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone

from competentie_app.app.demo.people import DemoTeam
from competentie_app.app.demo.ratings import DemoLevels
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import Environment
from competentie_app.dossier.records import Progress
from competentie_app.model.competence_model import CompetenceModel

ZONE = timezone(timedelta(hours=1))
DEMO_MOMENT = datetime(2026, 10, 26, 9, 0, tzinfo=ZONE)
STAFF_READ = date(2026, 1, 8)
FIRST_ROUND = date(2026, 1, 12)
FIRST_FORMS = date(2026, 1, 29)
FIRST_TALKS = date(2026, 2, 10)
SECOND_ROUND = date(2026, 9, 7)
SECOND_FORMS = date(2026, 9, 28)
SECOND_DEADLINE = date(2026, 10, 2)
SECOND_TALKS = date(2026, 10, 14)
STAFF_FROM = date(2025, 1, 1)

HOW_FAR = (
    (Progress.PLAN,) * 7 + (Progress.RECEIVED, Progress.TALK, Progress.RECEIVED, Progress.INVITED, Progress.REMINDED),
    (Progress.PLAN,) * 11 + (Progress.TALK,) * 3,
    (Progress.PLAN,) * 3 + (Progress.TALK,) * 5,
    (Progress.PLAN,) * 4 + (Progress.TALK,) * 3 + (Progress.REMINDED,),
    (Progress.INVITED,) * 8,
)
"""How far each person of each team who is rated is in the second round; PLAN: a plan was proposed at least."""


@dataclass(slots=True)
class Builder:
    """The dossier so far; ids by name. `start`: its ids and keys; the clock is set by `at`."""

    dossier: Dossier
    model: CompetenceModel
    teams: tuple[DemoTeam, ...]
    start: Environment
    employee_ids: dict[str, str] = field(default_factory=dict[str, str])
    team_ids: dict[str, str] = field(default_factory=dict[str, str])
    first_levels: dict[str, DemoLevels] = field(default_factory=dict[str, DemoLevels])

    def at(self, day: date) -> Dossier:
        """Go on with the dossier at nine o'clock on a day, so that its history tells when what was done."""
        moment = datetime.combine(day, time(9), ZONE)
        self.dossier.continue_with(Environment(lambda: moment, self.start.new_id, self.start.random_bytes))
        return self.dossier
