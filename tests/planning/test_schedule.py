import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.planning.choose import propose_plan
from competentie_app.planning.items import ByHand, Item
from competentie_app.planning.layout import lay_out
from competentie_app.planning.problem import GapToClose, PlanProblem
from competentie_app.planning.schedule import spread as spread_items
from competentie_app.planning.timetable import Span, Timetable
from tests.planning.problems import START, offer, problem


def spread(task: PlanProblem, minutes: Sequence[int]) -> tuple[Span | None, ...]:
    return spread_items(task.timetable, [Item(str(place), amount) for place, amount in enumerate(minutes)])


def test_steps_follow_each_other_at_so_many_minutes_a_month():
    task = problem([], [], minutes_per_month=365)  # 12 minutes a day
    assert spread(task, [96, 12, 18]) == (
        (START, START + timedelta(days=7)),
        (START + timedelta(days=8), START + timedelta(days=8)),
        (START + timedelta(days=9), START + timedelta(days=10)),
    )


def test_without_a_pace_the_steps_fill_the_time_until_the_end():
    task = problem([], [], end=START + timedelta(days=99))
    assert spread(task, [110, 290]) == (  # 27.5 and 72.5 days
        (START, START + timedelta(days=25)),
        (START + timedelta(days=28), START + timedelta(days=99)),
    )


def test_no_step_begins_or_is_due_in_a_weekend_or_on_a_day_off():
    task = problem([], [], minutes_per_month=365)
    monday = START + timedelta(days=7)
    assert spread(task, [60, 12, 24]) == (
        (START, date(2027, 1, 8)),
        (date(2027, 1, 8), date(2027, 1, 8)),  # Saturday only
        (monday, monday),  # from Sunday to Monday
    )
    closed = replace(task, days_off=frozenset({date(2027, 1, 8), START, monday}))
    assert spread(closed, [60, 12, 24, 24])[:2] == (
        (date(2027, 1, 5), date(2027, 1, 7)),
        (date(2027, 1, 12), date(2027, 1, 12)),  # five days of work: 5, 6, 7, 9 and 10 January; then 11 is off
    )


def test_steps_go_on_after_a_long_holiday_and_lose_no_time():
    every = frozenset(START + timedelta(days=number) for number in range(-100, 100))
    after = START + timedelta(days=100)
    task = problem([], [], minutes_per_month=365, days_off=every)
    assert spread(task, [24]) == ((after, after + timedelta(days=1)),)


def test_days_off_push_no_step_of_a_plan_that_fits_beyond_its_end():
    end = START + timedelta(days=99)
    month = frozenset(START + timedelta(days=number) for number in range(30, 60))
    task = problem([], [], 10**6, end=end, minutes_per_month=365, days_off=month)
    spans = [span for span in spread(task, [300, 300, 300, task.usable_minutes - 900]) if span]
    assert spans == sorted(spans)
    assert spans[-1][1] == end


def test_a_month_off_moves_the_steps_before_and_after_it():
    end = START + timedelta(days=119)
    month = frozenset(START + timedelta(days=number) for number in range(30, 60))
    spans = [span for span in spread(problem([], [], end=end, days_off=month), [30] * 9) if span]
    lengths = [
        sum(first + timedelta(days=n) not in month for n in range((last - first).days + 1)) for first, last in spans
    ]
    assert spans[-1][1] <= end
    assert all(7 <= length <= 14 for length in lengths)  # 90 days for nine equal steps: none is pressed into a day
    assert not month & {day for span in spans for day in span}


def test_without_pace_or_end_there_are_no_dates():
    assert spread(problem([], []), [60, 60]) == (None, None)
    assert spread(problem([], [], minutes_per_month=0), [60]) == (None,)
    assert spread(problem([], [], end=START - timedelta(days=1)), [60]) == (None,)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.integers(5, 900), max_size=12),
    st.integers(1, 2000),
    st.integers(3, 800),
    st.integers(0, 6),
    st.frozensets(st.integers(0, 300), max_size=60),
)
def test_dates_never_go_back_and_a_plan_that_fits_ends_in_time(
    minutes: list[int], per_month: int, days: int, weekday: int, off: frozenset[int]
):
    start = START + timedelta(days=weekday)
    end = start + timedelta(days=days - 1)
    closed = frozenset(start + timedelta(days=number) for number in off)
    task = problem([], [], 10**6, start=start, end=end, minutes_per_month=per_month, days_off=closed)
    spans = [span for span in spread(task, minutes) if span]
    assert spans == sorted(spans)
    if sum(minutes) <= task.usable_minutes:
        assert all(last <= end for _, last in spans)
    task = replace(task, days_off=frozenset())
    spans = [span for span in spread(task, minutes) if span]
    assert spans == sorted(spans)
    assert all(start <= first <= last and max(first.weekday(), last.weekday()) < 5 for first, last in spans)
    if sum(minutes) <= task.usable_minutes:
        assert all(last <= end for _, last in spans)


def test_a_check_is_due_within_two_weeks_or_by_the_end():
    doubtful = GapToClose("A", 0, 1, critical=True, has_grounds=False)
    task = problem([doubtful], [offer("a", ("A", 0, 1))], minutes_per_month=120)
    check, step = propose_plan(task).steps
    assert (check.start, check.due) == (START, date(2027, 1, 18))
    assert (step.start, step.due) == (START, date(2027, 1, 19))
    check = propose_plan(replace(task, end=date(2027, 1, 8))).steps[0]
    assert check.due == date(2027, 1, 8)


def spans(timetable: Timetable, *items: Item) -> dict[str, Span]:
    return {item.key: span for item, span in zip(items, spread_items(timetable, items), strict=True) if span}


def test_an_event_keeps_its_day_what_it_builds_on_is_due_before_and_what_follows_begins_after():
    timetable = Timetable(START, START + timedelta(days=99))
    day = date(2027, 1, 20)
    found = spans(
        timetable,
        Item("first", 100),
        Item("event", 100, frozenset({"first"}), ByHand(fixed_on=day)),
        Item("after", 100, frozenset({"event"})),
    )
    assert found["first"] == (START, date(2027, 1, 19))
    assert found["event"] == (day, day)
    assert found["after"][0] > day


def test_an_event_may_fall_on_a_day_off_but_nothing_else_does():
    saturday = date(2027, 1, 9)
    timetable = Timetable(START, START + timedelta(days=99), days_off=frozenset({date(2027, 1, 8)}))
    found = spans(timetable, Item("first", 60), Item("event", 60, frozenset({"first"}), ByHand(fixed_on=saturday)))
    assert found["event"] == (saturday, saturday)
    assert found["first"][1] == date(2027, 1, 7)


def test_days_chosen_by_hand_stand_as_they_are():
    begin, due = date(2027, 1, 10), date(2027, 1, 16)  # a Sunday and a Saturday
    timetable = Timetable(START, START + timedelta(days=99))
    found = spans(
        timetable,
        Item("a", 60, hand=ByHand(start=begin, due=due)),
        Item("b", 60, hand=ByHand(due=due)),
        Item("c", 60, hand=ByHand(start=begin)),
    )
    assert found["a"] == (begin, due)
    assert found["b"][1] == due >= found["b"][0]
    assert found["c"][0] == begin <= found["c"][1]


def test_without_a_pace_a_day_laid_down_still_stands():
    day = date(2027, 1, 20)
    assert spans(Timetable(START), Item("a", 60), Item("b", 60, hand=ByHand(fixed_on=day))) == {"b": (day, day)}


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6))
def test_with_events_too_nothing_is_due_before_it_begins_and_order_is_kept_in_time(seed: int):
    dice = random.Random(seed)
    timetable = Timetable(START, START + timedelta(days=dice.randint(30, 300)))
    items: list[Item] = []
    for number in range(dice.randint(1, 8)):
        waits = frozenset(each.key for each in items if dice.random() < 0.3)
        items.append(Item(f"k{number}", dice.randint(10, 500), waits))
    event = Item("event", 60, frozenset({items[0].key}), ByHand(fixed_on=START + timedelta(days=dice.randint(3, 25))))
    laid = [key for key, _ in lay_out([*items, event], timetable)]
    by_key = {item.key: item for item in (*items, event)}
    found = spans(timetable, *(by_key[key] for key in laid))
    assert all(begin <= due for begin, due in found.values())
    assert all(timetable.start <= begin for begin, _ in found.values())
    assert found[items[0].key][1] < found["event"][0] or found[items[0].key][1] == START
    for item in items:
        assert all(found[each][0] <= found[item.key][1] for each in item.waits_for)
