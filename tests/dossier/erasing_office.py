"""An office of three people with everything that a file can hold of them; `ines` is the one who goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import (
    Agreement,
    Employee,
    GroundsKind,
    OwnTarget,
    Participation,
    Plan,
    PlanStatus,
    PlanStep,
    Progress,
    RatingNote,
    Role,
    StepStatus,
)
from competentie_app.dossier.team_plans import SeatKind, TeamPlanWish, TeamSeat
from competentie_app.texts import msg
from tests.dossier.conftest import DAY, make_dossier

LATER = date(2026, 2, 1)
SECRETS = (
    "Ines Özdemir", "Özdemir, Ines", "Ines Dubois", "ines@voorbeeld.be", "STAM-4711", "STAM-0815",
    "schrijft prompts na", "wil graag tekenen", "vrijgesteld wegens verlof", "attest zonder naam",
    "eigen stap met de buren",
)  # fmt: skip


class Office:
    """Three people with everything that the file can hold of them; Ines goes."""

    def __init__(self) -> None:
        self.dossier = make_dossier("erasing")
        with self.act("Add team {name}", name="Vergunningen"):
            self.team = self.dossier.add_team("Vergunningen")
            self.round = self.dossier.add_round("Startronde", DAY, date(2026, 3, 1))
        self.wout = self.person("Wout Nguyễn", "wout@voorbeeld.be", "STAM-1", None)
        self.ines = self.person("Ines Dubois", "ines@voorbeeld.be", "STAM-0815", self.wout)
        self.old = self.person("Ana Maes", "ana@voorbeeld.be", "STAM-2", self.ines)
        named = replace(
            self.dossier.employee(self.ines), name="Ines Özdemir", sort_name="Özdemir, Ines", staff_number="STAM-4711"
        )
        with self.act("Change {name}", name="Ines Özdemir"):
            self.dossier.update_employee(named)
        for each in (self.wout, self.ines, self.old):
            self.fill(each)
        with self.act("Levels of {count} people", count=2):
            self.dossier.set_code(self.old, self.round, View.MANAGER, "prompting", 1, rater=self.ines)
            self.dossier.set_code(self.ines, self.round, View.MANAGER, "prompting", 2, rater=self.wout)
        with self.act("Team plan of {team}", team="Vergunningen"):
            self.dossier.set_team_plan_wish(self.wish())
        with self.act("Note of {name}", name="Ines Özdemir"):
            self.dossier.set_note(self.note(self.ines, "vluchtig: schrijft prompts na"))
        self.dossier.undo()

    def wish(self) -> TeamPlanWish:
        """Ines joins a session, and is the helper of a pair that is left out."""
        joins = TeamSeat(self.ines, "o1", SeatKind.JOINS)
        pair = TeamSeat(self.wout, "o2", SeatKind.NO_PAIR, self.ines)
        return TeamPlanWish(self.team, 3, held=("o1",), seats=(joins, pair, TeamSeat(self.old, "o1", SeatKind.JOINS)))

    def act(self, text: str, **params: object) -> Any:
        return self.dossier.action(msg(text, **params), "test")

    def person(self, name: str, email: str, number: str, manager: str | None) -> str:
        with self.act("Add {name}", name=name):
            found = self.dossier.add_employee(Employee("", name, "", number, email, "dossierbeheerder", manager))
            self.dossier.set_membership(found, self.team, DAY)
            self.dossier.set_personas(found, ["user"], DAY)
        return found

    def note(self, who: str, words: str) -> RatingNote:
        return RatingNote(who, self.round, View.SELF, "prompting", GroundsKind.TOLD, words)

    def fill(self, who: str) -> None:
        own = who == self.ines
        with self.act("Talk with {name}", name=self.dossier.employee(who).name):
            self.dossier.set_code(who, self.round, View.SELF, "prompting", 2)
            self.dossier.set_code(who, self.round, View.AGREED, "checking", 3)
            self.dossier.set_agreed_date(who, self.round, LATER)
            self.dossier.set_note(self.note(who, "schrijft prompts na" if own else "werkt met voorbeelden"))
            self.dossier.set_wishes(who, self.round, [(None, "wil graag tekenen" if own else "wil rekenbladen")])
            reason = "vrijgesteld wegens verlof" if own else "vrijgesteld"
            self.dossier.set_own_target(OwnTarget(who, "checking", None, reason, DAY))
            self.dossier.set_participation(Participation(self.round, who, Progress.TALK, talk_date=LATER))
        with self.act("Learning plan of {name}", name=self.dossier.employee(who).name):
            self.dossier.save_plan(self.plan(who, "eigen stap met de buren" if own else "cursus"))

    def plan(self, who: str, title: str) -> Plan:
        step = PlanStep(
            self.dossier.new_id(), 0, 0, None, title, 60, (("prompting", 2, 3),), status=StepStatus.DONE,
            done_on=LATER, proof="attest zonder naam" if who == self.ines else "attest",
        )  # fmt: skip
        return Plan(
            self.dossier.new_id(), who, self.round, PlanStatus.AGREED, 600, DAY, LATER, (step,), LATER, LATER,
            agreed_by=(Agreement(Role.EMPLOYEE), Agreement(Role.MANAGER, "Ines Özdemir")),
        )  # fmt: skip

    def others(self) -> dict[str, object]:
        """What the file holds of the two who stay, and of the office."""
        dossier, keep = self.dossier, (self.wout, self.old)
        return {
            "teams": dossier.teams(include_archived=True),
            "rounds": dossier.rounds(),
            "members": [each for each in dossier.memberships() if each.employee_id in keep],
            "personas": [each for each in dossier.persona_assignments() if each.employee_id in keep],
            "targets": [dossier.own_targets(each) for each in keep],
            "sheets": [replace(each, rater_id="") for each in dossier.sheets(employee_ids=keep)],
            "counts": [dossier.sheet(each, self.round, View.MANAGER) is not None for each in keep],
            "notes": [dossier.notes(each) for each in keep],
            "wishes": [dossier.wishes(each) for each in keep],
            "plans": [replace(plan, agreed_by=()) for each in keep for plan in dossier.plans(each)],
            "team plan": [
                each
                for each in dossier.team_seats()[self.team]
                if each.kind is SeatKind.JOINS and each.employee_id in keep
            ],
            "taking part": [each for each in dossier.participations(self.round) if each.employee_id in keep],
            "days": [
                (row.at, row.subject, row.employee_id, row.note)
                for each in keep
                for row in dossier.history(each, limit=None)
            ],
        }
