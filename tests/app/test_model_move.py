from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from competentie_app.app.model_move import Fate, ItemKind, ModelMove, default_move, move_as_said
from competentie_app.app.model_move_people import personas_after, targets_after
from competentie_app.app.model_move_plans import plan_after
from competentie_app.app.model_move_round import wishes_after
from competentie_app.dossier.records import OwnTarget, Plan, PlanStatus, PlanStep, StepStatus
from tests.app.model_variants import model, renamed_persona, replaced, target, without_offer

SMALL = model()
DAY = date(2026, 10, 1)


def own(competency: str, level: int | None, person: str = "ana") -> OwnTarget:
    return OwnTarget(person, competency, level, "halftijds", DAY)


def to(*changes: object) -> ModelMove:
    return default_move(SMALL, model(*changes))  # type: ignore[arg-type]


SPLIT = to(replaced("zoeken", "opzoeken", "terugvinden"))
MERGED = to(replaced("zoeken", "beheren"), replaced("delen", "beheren"))
INTO_KNOWN = to(replaced("zoeken", "melden"))
RENAMED = to(replaced("zoeken", "opsporen"))
GONE = to(replaced("zoeken", retire=False))


@pytest.mark.parametrize(
    ("move", "answer", "fate", "renamed"),
    [
        (RENAMED, ("opsporen",), Fate.RENAMED, {"zoeken": "opsporen"}),
        (SPLIT, ("opzoeken", "terugvinden"), Fate.SPLIT, {}),
        (MERGED, ("beheren",), Fate.MERGED, {}),
        (INTO_KNOWN, ("melden",), Fate.MERGED, {}),
        (GONE, (), Fate.GONE, {}),
    ],
)
def test_the_new_model_says_what_became_of_an_id(move, answer, fate, renamed):
    assert move.competencies["zoeken"] == answer
    assert (move.fate("zoeken"), move.renamed) == (fate, renamed)


def test_what_is_still_used_needs_no_answer():
    assert to(target("loket", "zoeken", 2)).successors == {}


def test_whoever_says_something_else_is_followed_and_the_file_can_store_it():
    said = GONE.with_answer(ItemKind.COMPETENCY, "zoeken", ("melden",))
    assert said.fate("zoeken") is Fate.MERGED
    assert move_as_said(said.old, said.new, said.successors) == said
    unknown = move_as_said(GONE.old, GONE.new, {"competencies": {"zoeken": ("nergens",), "melden": ("delen",)}})
    assert unknown == GONE


def test_a_persona_goes_to_the_one_in_its_place_and_stays_when_nobody_can_tell():
    moved = to(renamed_persona("loket", "balie", retire=True))
    assert personas_after(("loket", "archief"), moved) == ("balie", "archief")
    assert personas_after(("loket", "balie"), moved) == ("balie",)
    gone = to(renamed_persona("loket", "balie"))
    assert personas_after(("loket",), gone) == ()
    said = gone.with_answer(ItemKind.PERSONA, "loket", ("archief",))
    assert personas_after(("loket", "archief"), said) == ("archief",)


@pytest.mark.parametrize(
    ("move", "before", "after", "lost"),
    [
        (RENAMED, [own("zoeken", 2), own("melden", 1)], [own("opsporen", 2), own("melden", 1)], []),
        (SPLIT, [own("zoeken", None)], [own("opzoeken", None), own("terugvinden", None)], []),
        (MERGED, [own("zoeken", 1), own("delen", 1)], [own("beheren", 1)], []),
        (MERGED, [own("zoeken", 1), own("delen", 2)], [], [own("zoeken", 1), own("delen", 2)]),
        (MERGED, [own("zoeken", 1), own("delen", 1, "bilal")], [], [own("zoeken", 1), own("delen", 1, "bilal")]),
        (INTO_KNOWN, [own("zoeken", 1)], [], [own("zoeken", 1)]),
        (INTO_KNOWN, [own("zoeken", 1), own("melden", 1)], [own("melden", 1)], []),
        (GONE, [own("zoeken", None)], [], [own("zoeken", None)]),
    ],
)
def test_own_targets_go_along_only_where_they_still_say_the_same(move, before, after, lost):
    found = targets_after(before, move)
    assert (list(found.moved), list(found.lost)) == (after, lost)


def test_on_another_scale_an_exemption_stays_and_a_level_says_nothing():
    shorter = replace(SMALL, scale=replace(SMALL.scale, names=SMALL.scale.names[:2]))
    found = targets_after([own("zoeken", 2), own("melden", None)], default_move(SMALL, shorter))
    assert (found.moved, found.lost) == ((own("melden", None),), (own("zoeken", 2),))


def test_a_wish_for_the_whole_becomes_wishes_for_its_parts_as_far_as_there_is_room():
    wishes = [("zoeken", "sneller"), ("melden", ""), (None, "rust")]
    assert wishes_after(wishes[:1], SPLIT, "nl") == [("opzoeken", "sneller"), ("terugvinden", "sneller")]
    assert wishes_after(wishes, SPLIT, "nl") == [("opzoeken", "sneller"), ("melden", ""), (None, "rust")]
    assert wishes_after([("zoeken", ""), ("delen", "")], MERGED, "nl") == [("beheren", "")]
    assert wishes_after([("zoeken", "snel"), ("zoeken", "")], GONE, "en") == [
        (None, "Finding a file: snel"),
        (None, "Finding a file"),
    ]


def test_a_plan_keeps_what_was_agreed_under_the_words_of_the_new_model():
    def step(key: str, offer: str | None, *raises: tuple[str, int, int]) -> PlanStep:
        return PlanStep(key, 0, 0, offer, "", 120, raises)

    plan = Plan("p", "ana", "r", PlanStatus.AGREED, 600, DAY, DAY, (
        step("a", "zoekles", ("zoeken", 0, 1)), step("b", "meldkaart", ("melden", 0, 1)), step("c", None),
    ))  # fmt: skip
    gone = to(without_offer("zoekles"), replaced("zoeken", "opsporen"))
    after = plan_after(plan, gone, in_round=True, language="nl")
    assert [(s.offer_id, s.title, s.minutes, s.raises) for s in after.steps] == [
        (None, "Les over zoeken", 120, (("opsporen", 0, 1),)),
        ("meldkaart", "", 120, (("melden", 0, 1),)),
        (None, "", 120, ()),
    ]
    assert plan_after(plan, gone, in_round=False, language="nl").steps[0].raises == (("zoeken", 0, 1),)
    begun = replace(plan, steps=tuple(each.marked(StepStatus.DROPPED, DAY, "Te druk") for each in plan.steps))
    assert [(s.dropped_on, s.dropped_why) for s in plan_after(begun, gone, in_round=True, language="nl").steps] == [
        (DAY, "Te druk")
    ] * 3
    said = gone.with_answer(ItemKind.OFFER, "zoekles", ("meldkaart",))
    assert plan_after(plan, said, in_round=True, language="en").steps[0].offer_id == "meldkaart"
    split = plan_after(plan, SPLIT, in_round=True, language="nl").steps[0]
    assert split.raises == (("opzoeken", 0, 1), ("terugvinden", 0, 1))
