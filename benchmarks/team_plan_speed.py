"""How long an exact team plan takes, and what it wins over a greedy choice, both measured in this one run.

    python benchmarks/team_plan_speed.py [TEAMS_PER_SIZE]

Teams of 15, 30 and 60 people on the shipped model: a persona each, levels drawn at random at most 2 below target, own
plans of at most 15 of 20 hours from the shipped offers (half of the steps may be replaced), one in five helps others.
Prints JSON: milliseconds (median and worst) of `propose_team_plan` as a whole (choice, who joins, pairs, days and
reasons), of the greedy choice alone, how many plans were proven best, and the share of the best value that the greedy
choice reaches. Greedy: again and again the session that closes most for those who have the hours, then the best pairs.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from competentie_app import paths
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.planning.problem import GapToClose
from competentie_app.planning.team_case import TeamCase, make_team_case
from competentie_app.planning.team_choose import propose_team_plan
from competentie_app.planning.team_people import Use
from competentie_app.planning.team_problem import Member, OwnStep, TeamPlanProblem

START, END = date(2027, 1, 4), date(2027, 6, 30)
BUDGET, IN_OWN_PLAN = 20 * 60, 15 * 60


def drawn_team(dice: random.Random, model: CompetenceModel, people: int) -> TeamPlanProblem:
    """Return an invented team of this size."""
    members = tuple(_drawn_member(dice, model, number) for number in range(people))
    forms = frozenset(form.id for form in model.forms if form.on_the_job)
    return TeamPlanProblem(members, model.learning_offers, START, END, ("nl",), forms)


def _drawn_member(dice: random.Random, model: CompetenceModel, number: int) -> Member:
    persona = dice.choice(model.personas)
    gaps = tuple(
        GapToClose(
            each.competency_id,
            dice.randint(max(0, each.target_level - 2), each.target_level),
            each.target_level,
            each.weight,
            each.critical,
            prefers_doing=not model.dimension_of(each.competency_id).ranked,
        )
        for each in persona.requirements
    )
    open_now = {gap.competency_id: gap.current_level for gap in gaps if gap.size}
    steps: list[OwnStep] = []
    used = 0
    for offer in dice.sample(model.learning_offers, 40):
        raises = tuple(
            (each.competency_id, each.from_level, each.to_level)
            for each in offer.raises
            if open_now.get(each.competency_id) == each.from_level
        )
        if raises and used + offer.minutes <= IN_OWN_PLAN:
            used += offer.minutes
            steps.append(
                OwnStep(f"{number}-{offer.id}", offer.id, offer.minutes, raises, replaceable=dice.random() < 0.5)
            )
    helps = dice.random() < 0.2
    return Member(f"m{number:02}", gaps, BUDGET - used, tuple(steps), (persona.id,), helps=helps)


class Greedy:
    """What is closed, and what time is left, while activities are taken one by one. Own steps stay as they are."""

    def __init__(self, case: TeamCase) -> None:
        self.case = case
        self.closed = {
            (key, tread)
            for key, person in case.people.items()
            for treads in person.step_treads.values()
            for tread in treads
        }
        self.left = {key: person.minutes for key, person in case.people.items()}
        self.value = 0

    def gain(self, use: Use) -> int:
        """Return what an activity would close for a member who has the hours; 0 for others."""
        if use.step is None and use.minutes > self.left[use.member_id]:
            return 0
        treads = self.case.people[use.member_id].treads
        return sum(treads[tread] for tread in use.treads if (use.member_id, tread) not in self.closed)

    def take(self, use: Use) -> None:
        """Let a member do an activity."""
        self.value += self.gain(use)
        self.left[use.member_id] -= 0 if use.step else use.minutes
        self.closed |= {(use.member_id, tread) for tread in use.treads}

    def run(self) -> int:
        """Take sessions, then pairs; return the doubled value."""
        free = dict(self.case.sessions)
        for _ in range(self.case.problem.max_sessions):
            ranked = [(self._worth(uses), key) for key, uses in free.items()]
            best = max(ranked, default=(0, ""))
            if best[0] <= 0:
                break
            for use in self._who(free.pop(best[1])):
                self.take(use)
        self._pairs()
        return self.value

    def _who(self, uses: dict[str, Use]) -> list[Use]:
        return [use for use in uses.values() if use.step is not None or self.gain(use)]

    def _worth(self, uses: dict[str, Use]) -> int:
        who = self._who(uses)
        return sum(self.gain(use) for use in who) if len(who) >= self.case.problem.min_people else 0

    def _pairs(self) -> None:
        problem = self.case.problem
        helping: dict[str, int] = {}
        learning: dict[str, int] = {}
        while True:
            possible = [
                (self.gain(use), use.offer_id, helper, use)
                for use, helpers in self.case.pairs.values()
                for helper in helpers
                if helping.get(helper, 0) < problem.pairs_per_helper
                and learning.get(use.member_id, 0) < problem.pairs_per_learner
            ]
            best = max(possible, key=lambda each: each[:3], default=None)
            if best is None or best[0] <= 0:
                return
            self.take(best[3])
            helping[best[2]] = helping.get(best[2], 0) + 1
            learning[best[3].member_id] = learning.get(best[3].member_id, 0) + 1


def measure(problems: list[TeamPlanProblem]) -> dict[str, float]:
    """Return medians and worst cases for one size."""
    exact: list[float] = []
    greedy: list[float] = []
    shares: list[float] = []
    proven = 0
    for problem in problems:
        start = time.perf_counter()
        plan = propose_team_plan(problem)
        exact.append(1000 * (time.perf_counter() - start))
        start = time.perf_counter()
        value = Greedy(make_team_case(problem)).run()
        greedy.append(1000 * (time.perf_counter() - start))
        shares.append(value / plan.doubled_value if plan.doubled_value else 1.0)
        proven += plan.is_proven
    return {
        "teams": len(problems),
        "exact_median_ms": round(statistics.median(exact), 1),
        "exact_worst_ms": round(max(exact), 1),
        "greedy_median_ms": round(statistics.median(greedy), 1),
        "greedy_worst_ms": round(max(greedy), 1),
        "exact_time_to_greedy_time": round(statistics.median(exact) / statistics.median(greedy), 2),
        "proven_best": proven,
        "greedy_share_of_best_mean": round(statistics.mean(shares), 4),
        "greedy_share_of_best_worst": round(min(shares), 4),
        "greedy_is_best_in_share": round(sum(share >= 1 for share in shares) / len(shares), 3),
    }


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    dice = random.Random(2027)
    model = load_model(read_model_files(paths.data_folder()))
    propose_team_plan(drawn_team(dice, model, 4))  # loads HiGHS
    found = {
        f"{people}_people": measure([drawn_team(dice, model, people) for _ in range(count)]) for people in (15, 30, 60)
    }
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
