"""Three people of whom the file holds everything that it can hold; each with words of their own."""

from __future__ import annotations

from dataclasses import replace

from competentie_app.dossier.ratings import NOT_APPLICABLE, AgreedState, View
from competentie_app.dossier.records import (
    Agreement,
    GroundsKind,
    OwnTarget,
    Participation,
    Plan,
    PlanStatus,
    PlanStep,
    Progress,
    Rating,
    RatingNote,
    Role,
    StepEdit,
    StepStatus,
)
from competentie_app.dossier.team_plans import SeatKind, TeamPlanWish, TeamSeat
from competentie_app.texts import msg
from tests.app.office import HIRED, STARTED, TALK, Office

AGAIN = TALK.replace(month=12)


class PersonalOffice(Office):
    """Ana, Bilal and Chi; Bilal is the manager of the two others and rated them, and Chi rated Ana too."""

    def __init__(self) -> None:
        super().__init__(3)
        self.ana, self.bilal, self.chi = self.people
        with self.dossier.action(msg("Fill"), "test.fill"):
            for number, who in enumerate(self.people):
                self.fill(who, number)
            self.dossier.set_team_plan_wish(TeamPlanWish(self.team, seats=self.seats()))
        with self.dossier.action(msg("Undone"), "test.undone"):
            self.dossier.set_note(RatingNote(self.ana, self.round, View.SELF, "zoeken", None, "teruggenomen Ana"))
            self.dossier.set_code(self.ana, self.round, View.SELF, "zoeken", 0)
        self.dossier.undo()

    def seats(self) -> tuple[TeamSeat, ...]:
        """Everybody joins; Ana is in no pair with Bilal."""
        joins = [TeamSeat(who, "praatje", SeatKind.JOINS) for who in self.people]
        return (*joins, TeamSeat(self.ana, "praatje", SeatKind.NO_PAIR, self.bilal))

    def fill(self, who: str, number: int) -> None:
        dossier, tag = self.dossier, self.dossier.employee(who).name.split()[0]
        person = replace(
            dossier.employee(who),
            staff_number=f"NR-{tag}",
            email=f"{tag}@voorbeeld.be",
            function_title=f"functie {tag}",
            learning_minutes=60 + number,
            wants_to_help=bool(number),
            manager_id=None if who == self.bilal else self.bilal,
        )
        dossier.update_employee(person)
        dossier.set_own_target(OwnTarget(who, "zoeken", 2, f"eigen doel {tag}", HIRED))
        dossier.set_own_target(OwnTarget(who, "melden", None, f"vrijstelling {tag}", STARTED, AGAIN))
        ratings = [Rating(who, self.round, View.SELF, "zoeken", 1), Rating(who, self.round, View.SELF, "melden", 254)]
        ratings += [Rating(who, self.round, View.MANAGER, "zoeken", 0, rater_id=self.bilal)]
        if who == self.ana:
            ratings += [Rating(who, self.round, View.MANAGER, "zoeken", 2, rater_id=self.chi)]
        ratings += [Rating(who, self.round, View.AGREED, "zoeken", 1, state=AgreedState.AGREED)]
        ratings += [Rating(who, self.round, View.AGREED, "melden", NOT_APPLICABLE, state=AgreedState.TAKEN_OVER)]
        dossier.set_codes(ratings)
        dossier.set_agreed_date(who, self.round, TALK)
        dossier.set_note(RatingNote(who, self.round, View.SELF, "zoeken", GroundsKind.SEEN, f"opmerking {tag}"))
        dossier.set_note(RatingNote(who, self.round, View.AGREED, "melden", None, f"afspraak {tag}"))
        dossier.set_wishes(who, self.round, [("zoeken", f"wens {tag}"), (None, f"vrije wens {tag}")])
        dossier.set_participation(Participation(self.round, who, Progress.TALK, talk_date=TALK))
        dossier.save_plan(self.plan(who, tag))

    def plan(self, who: str, tag: str) -> Plan:
        dossier = self.dossier
        done = PlanStep(
            dossier.new_id(), 0, 0, None, f"stap {tag}", 60, (("zoeken", 1, 2),), status=StepStatus.DONE, done_on=TALK,
            proof=f"bewijs {tag}", begun_on=STARTED, by_hand=True, edits=frozenset({StepEdit.MINUTES}),
        )  # fmt: skip
        later = PlanStep(dossier.new_id(), 1, 1, None, f"later {tag}", 30, (), start=STARTED, due=AGAIN, fixed_on=AGAIN)
        gone = PlanStep(dossier.new_id(), 2, 1, None, f"weg {tag}", 30, ())
        gone = gone.marked(StepStatus.DROPPED, TALK, f"want {tag}")
        agreed = (Agreement(Role.EMPLOYEE, dossier.employee(who).name), Agreement(Role.MANAGER, "Bilal Haddad"))
        return Plan(
            dossier.new_id(), who, self.round, PlanStatus.AGREED, 600, STARTED, AGAIN, (done, later, gone), TALK, AGAIN,
            agreed_by=agreed, max_cost_cents=1000, minutes_per_month=90,
        )  # fmt: skip
