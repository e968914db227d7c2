"""Plans as the program makes them: 300 people at once, the hours slider, and a move by hand.

    python -m benchmarks planning_people [PEOPLE]

An invented organisation on the shipped model; everything is measured in this one process. `slider`: one proposal as
the page makes it (reading, planning, laying out, the screen) for each half hour between 4 and 40 hours; `planner`:
the planner's part of that; the baseline is the same drag with a greedy choice, which has no order, dates or reasons.
`all_at_once_s`: the best of three. Prints JSON, milliseconds of work unless named otherwise.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.organisation_dossier import make_dossier
from benchmarks.planning_speed import greedy_value
from competentie_app.app.plan_many import propose_for_many
from competentie_app.app.plan_view import PlanScreen, Standing, draft_of, show_draft
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.model.loading import read_model_files
from competentie_app.paths import data_folder
from competentie_app.planning.case import make_case
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.errors import PlanningError

SHIPPED_COMPETENCIES = 13
SLIDERS = 12
"""People whose slider is dragged."""


def timed(action: Callable[[], object]) -> float:
    """Return milliseconds of this process's own work: what other programs do meanwhile does not count."""
    start = time.process_time()
    action()
    return 1000 * (time.process_time() - start)


def spread(times: list[float]) -> dict[str, float]:
    """Return the median, the 95th of a hundred, and the worst."""
    ordered = sorted(times)
    return {
        "count": len(times),
        "median": round(statistics.median(times), 2),
        "p95": round(ordered[int(0.95 * (len(ordered) - 1))], 2),
        "worst": round(ordered[-1], 2),
    }


def open_session(people: int) -> tuple[Session, list[str]]:
    """Return a session on an invented organisation, and the ids of its people."""
    dossier, _ = make_dossier(people, SHIPPED_COMPETENCIES, 1)
    session = Session(system_environment(), read_model_files(data_folder()))
    session.open_demo(dossier)
    return session, [employee.id for employee in dossier.employees()]


def drag(session: Session, employee_id: str) -> tuple[list[float], list[float], list[float]]:
    """Drag the slider of a person; return times of the page's work, of the planner in it, and of a greedy choice."""
    draft = draft_of(session, employee_id)
    screen = show_draft(session, draft)
    page: list[float] = []
    planner: list[float] = []
    greedy: list[float] = []
    if screen.standing is not Standing.PLAN:
        return page, planner, greedy
    for minutes in range(4 * 60, 40 * 60 + 1, 30):
        found: list[PlanScreen] = []
        wanted = draft.with_minutes(minutes)
        try:
            page.append(timed(lambda: found.append(show_draft(session, wanted, screen))))  # noqa: B023
        except PlanningError:
            continue
        drafted = found[0].drafted
        if drafted is not None:
            problem = drafted.problem
            planner.append(timed(lambda: propose_plan(problem)))  # noqa: B023
            greedy.append(timed(lambda: greedy_value(make_case(problem))))  # noqa: B023
    return page, planner, greedy


def main() -> None:
    """Measure and print."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    session, ids = open_session(people)
    first = timed(lambda: propose_for_many(session, ids[:1]))
    whole = min(timed(lambda: propose_for_many(session, ids)) for _ in range(3))
    done, again = propose_for_many(session, ids), propose_for_many(session, ids)
    page: list[float] = []
    planner: list[float] = []
    greedy: list[float] = []
    for employee_id in ids[:SLIDERS]:
        for all_times, times in zip((page, planner, greedy), drag(session, employee_id), strict=True):
            all_times.extend(times)
    alone = [timed(lambda each=each: propose_plan(each.problem)) for each in done.drafted]
    best = sum(each.proposal.doubled_value for each in done.drafted)
    greedy_all = sum(greedy_value(make_case(each.problem)) for each in done.drafted)
    found = {
        "first_plan_with_loading_highs": round(first, 1),
        "people": people,
        "plans": len(done.drafted),
        "all_at_once_s": round(whole / 1000, 2),
        "planner_per_person": spread(alone),
        "greedy_share_of_closed_value": round(greedy_all / best, 4) if best else None,
        "slider": spread(page),
        "slider_planner_part": spread(planner),
        "slider_greedy_choice_alone": spread(greedy),
        "same_again": [each.proposal for each in again.drafted] == [each.proposal for each in done.drafted],
    }
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
