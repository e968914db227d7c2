from itertools import count

from competentie_app.planning.choose import propose_plan
from competentie_app.planning.problem import GapToClose
from competentie_app.planning.reasons import CheckFirst, Closes, from_mapping
from competentie_app.planning.sentences import Names, step_title
from competentie_app.planning.storing import plan_steps
from competentie_app.texts import LocalText, Message, Texts
from tests.planning.problems import START, offer, problem

NAMES = Names({"a": LocalText("Proefwerk", "Trial work")}, {"A": LocalText("Data", "Data")})


def test_the_steps_that_a_dossier_keeps_say_what_the_proposal_says():
    doubtful = GapToClose("A", 0, 1, critical=True, has_grounds=False)
    plan = propose_plan(problem([doubtful], [offer("a", ("A", 0, 1))], minutes_per_month=60))
    numbers = count(1)

    def title(step: object) -> str:
        found = step_title(step, NAMES)  # type: ignore[arg-type]
        return Texts("en").render(found if isinstance(found, Message) else Message("{it}", {"it": found}))

    check, step = plan_steps(plan, title, lambda: f"id-{next(numbers)}")
    assert (check.id, check.offer_id, check.title, check.raises) == ("id-1", None, "Short check: Data", ())
    assert (step.id, step.offer_id, step.title, step.raises) == ("id-2", "a", "Trial work", (("A", 0, 1),))
    assert (step.start, step.position, step.minutes) == (START, 1, 60)
    assert [from_mapping(each) for each in (*check.reasons, *step.reasons)] == [
        CheckFirst("A", 1, critical=True),
        Closes("A", 0, 1),
    ]
