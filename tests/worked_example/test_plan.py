"""The plan that the program proposes is the one that the page worked out by hand."""

from datetime import date

from competentie_app.analysis.gaps import GapTable, find_gaps
from competentie_app.model.loading import load_model
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.problem import GapToClose, PlanProblem
from competentie_app.planning.proposal import PlanProposal
from competentie_app.planning.reasons import ExcludedBy, OverBudget
from tests.worked_example.page import ExpectedStep, WorkedExample, read_page
from tests.worked_example.table import rating_table


def proposal(example: WorkedExample) -> PlanProposal:
    model = load_model(example.model_files)
    gaps = find_gaps(rating_table(example, model))
    person = next(person for person in example.people if person.name == example.plan.person)
    return propose_plan(
        PlanProblem(
            gaps=gaps_to_close(gaps, gaps.ratings.employee_ids.index(person.name)),
            offers=model.learning_offers,
            minutes_budget=example.plan.minutes_budget,
            start=date(2026, 4, 1),
            languages=("nl",),
            persona_ids=person.persona_ids,
            on_the_job_form_ids=frozenset(form.id for form in model.forms if form.on_the_job),
        )
    )


def gaps_to_close(gaps: GapTable, person: int) -> tuple[GapToClose, ...]:
    table = gaps.ratings
    return tuple(
        GapToClose(
            competency_id=competency,
            current_level=int(gaps.level_low[person, column]),
            target_level=int(table.targets[person, column]),
            weight=int(table.weights[person, column]),
            critical=bool(table.critical[person, column]),
            prefers_doing=not table.ranked[column],
        )
        for column, competency in enumerate(table.competency_ids)
        if gaps.gap_high[person, column] >= 0
    )


def test_the_proposed_plan_is_the_plan_of_the_page():
    example = read_page()
    plan, found = example.plan, proposal(example)
    steps = tuple(ExpectedStep(step.offer_id or "", step.phase, step.minutes, step.raises) for step in found.steps)
    assert steps == plan.steps
    assert (found.minutes, found.minutes_budget, found.doubled_value) == (
        plan.minutes,
        plan.minutes_budget,
        plan.doubled_value,
    )
    assert {(gap.competency_id, gap.reached_level, gap.target_level) for gap in found.open_gaps} == set(plan.open_gaps)


def test_what_was_left_out_and_why():
    example = read_page()
    found = proposal(example)
    chosen = {step.offer_id for step in found.steps}
    assert {each.offer_id for each in found.left_out} == set(example.plan.left_out)
    for each in found.left_out:
        too_many = example.plan.left_out[each.offer_id]
        if too_many is None:
            assert isinstance(each.reason, ExcludedBy)
            assert each.reason.offer_id in chosen
        else:
            assert each.reason == OverBudget(too_many)
