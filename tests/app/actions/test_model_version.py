from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.app.actions.model_version import BringToVersion
from competentie_app.app.actions.own_targets import SetOwnTarget
from competentie_app.app.actions.plans import AgreePlan, SavePlan
from competentie_app.app.actions.rounds import CloseRound, StartRound
from competentie_app.app.actions.team_plan import ChangeTeamPlan
from competentie_app.app.actions.wishes import SetWishes
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.literacy_counts import norm_of, scope_of
from competentie_app.app.model_move import ItemKind, default_move
from competentie_app.app.person_history import person_history
from competentie_app.app.plan_proposal import PlanLimits, propose_for
from competentie_app.app.round_view import view_round
from competentie_app.app.talk import read_talk
from competentie_app.app.team_draft import TeamDraft, kept_draft
from competentie_app.app.two_rounds import read_two_rounds
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import OwnTarget, PlanStatus
from competentie_app.errors import AppError
from competentie_app.model.loading import load_model
from competentie_app.texts import LocalText, Texts
from tests.app.model_variants import renamed_persona, replaced, target, variant, without_offer
from tests.app.office import HIRED, TODAY, Office, content_of

CHANGES: dict[str, Any] = {
    "renamed": replaced("zoeken", "opsporen"),
    "split": replaced("melden", "noteren", "doorgeven"),
    "merged": replaced("vragen", "zorg"),
    "gone": replaced("delen", retire=False),
    "persona": renamed_persona("loket", "balie", retire=True),
    "persona lost": renamed_persona("archief", "depot"),
    "offer": without_offer("meldkaart"),
    "target": target("loket", "zorg", 2),
}


@pytest.fixture
def busy() -> Office:
    """Two people with levels in all views, an own target, wishes, and an agreed plan."""
    return busy_office()


def busy_office() -> Office:
    office = Office()
    office.enter(0, View.SELF, zoeken=0, melden=1, vragen=1, zorg=0)
    office.enter(0, View.MANAGER, zoeken=1, melden=1)
    office.agree(0, zoeken=1, melden=1)
    office.enter(1, View.SELF, zoeken=0, melden=0)
    office.perform(SetOwnTarget(OwnTarget(office.people[0], "zoeken", 2, "trekt de kar", HIRED)))
    office.perform(SetWishes(office.round, office.people[0], (("melden", ""), ("zoeken", "sneller"))))
    plan = propose_for(office.dossier, office.view(), office.people[1], PlanLimits(), TODAY).plan
    office.perform(AgreePlan(plan, TODAY))
    return office


def bring(office: Office, *changes: Any, move_round: bool = True) -> None:
    files = variant(*changes)
    move = default_move(office.session.model, load_model(files))
    office.perform(BringToVersion(files, move, TODAY, move_round))


def still_named(persona: str, competency: str) -> Callable[[Any], None]:
    """A persona goes on naming a competency that is out of use."""

    def change(files: Any) -> None:
        needs = files[f"personas/{persona}.yaml"]["requirements"]
        needs.append({**deepcopy(needs[0]), "competency": competency})

    return change


def asked(office: Office, round_id: str) -> list[object]:
    """What a round tells: targets, levels and states of everybody."""
    found = office.dossier.round(round_id)
    model = office.session.model_of(found.model_version_id)
    view = view_round(office.dossier, model, found, office.dossier.employees(), TODAY)
    ratings = view.ratings
    tables = (ratings.targets, view.gaps.status, view.gaps.level_low, view.gaps.level_high)
    return [ratings.competency_ids, *(table.tolist() for table in tables)]


def test_a_round_that_moves_takes_levels_targets_wishes_and_plans_along(busy: Office):
    bring(busy, *(CHANGES[name] for name in ("renamed", "split", "persona", "offer")), still_named("balie", "melden"))
    dossier, (ana, bilal) = busy.dossier, busy.people
    assert dossier.round(busy.round).model_version_id == dossier.newest_model_version().id
    agreed = dossier.sheet(ana, busy.round, View.AGREED)
    assert agreed is not None
    assert dict(agreed.codes) == {"opsporen": 1, "melden": 1}
    view = busy.view()
    assert view.ratings.competency_ids == ("opsporen", "noteren", "doorgeven", "zorg", "vragen")
    assert view.gaps.gap_high[busy.cell(view, 0, "opsporen")] == 1  # the own target of 2 went along
    assert view.gaps.level_low[busy.cell(view, 0, "noteren")] == -1  # nobody has a level of a part
    assert dossier.personas_of(ana, TODAY) == ("balie",)
    assert [(wish.competency_id, wish.text) for wish in dossier.wishes(ana)] == [
        ("noteren", ""), ("opsporen", "sneller"), ("doorgeven", ""),
    ]  # fmt: skip
    talk = read_talk(busy.session, ana, busy.round)
    assert [each.competency_id for each in talk.competencies] == ["opsporen", "noteren", "doorgeven", "zorg", "vragen"]
    assert (talk.settled, talk.asked) == (1, 5)  # what was agreed on the whole settles no part
    texts = Texts("nl")
    scope, norm = scope_of(busy.session, texts), norm_of(busy.session, texts)
    assert norm.competencies == len(busy.session.model.competencies) - 2
    assert [each.competencies for each in scope.personas] == [5]
    steps = {step.title or step.offer_id for step in dossier.plans(bilal)[0].steps}
    assert "Werken met de meldkaart" in steps
    assert "meldkaart" not in steps


def test_a_round_that_goes_on_keeps_everything_until_the_next_one_starts(busy: Office):
    before, told = content_of(busy.dossier), asked(busy, busy.round)
    bring(busy, *CHANGES.values(), move_round=False)
    assert content_of(busy.dossier) == before
    assert busy.session.model.version == "1.0.0"
    busy.perform(StartRound("Voorjaar", TODAY))
    assert busy.session.model.version == "2.0.0"
    assert asked(busy, busy.round) == told
    assert busy.dossier.personas_of(busy.people[0], TODAY) == ("balie",)
    assert [(own.competency_id, own.target_level) for own in busy.dossier.own_targets(on=TODAY)] == [("opsporen", 2)]
    view = busy.view(busy.dossier.rounds()[-1].id)
    assert propose_for(busy.dossier, view, busy.people[1], PlanLimits(), TODAY).plan.status is PlanStatus.PROPOSED


def test_what_a_team_closed_stands_fast_and_the_round_cannot_move(busy: Office):
    busy.perform(CloseRound(busy.round, busy.team, TODAY))
    told = asked(busy, busy.round)
    with pytest.raises(AppError, match="A team closed Najaar already"):
        bring(busy, CHANGES["persona"], move_round=True)
    bring(busy, *CHANGES.values(), move_round=False)
    busy.perform(StartRound("Voorjaar", TODAY))
    assert asked(busy, busy.round) == told
    tomorrow = TODAY + timedelta(days=1)
    assert busy.dossier.personas_of(busy.people[0], TODAY) == ("loket",)
    assert busy.dossier.personas_of(busy.people[0], tomorrow) == ("balie",)


def test_a_version_that_waits_may_still_be_chosen_for_this_round_and_no_version_comes_twice(busy: Office):
    bring(busy, CHANGES["renamed"], move_round=False)
    with pytest.raises(AppError, match="already"):
        bring(busy, CHANGES["renamed"], move_round=False)
    bring(busy, CHANGES["renamed"], move_round=True)
    assert busy.session.model.version == "2.0.0"
    with pytest.raises(AppError, match="already"):
        bring(busy, CHANGES["renamed"], move_round=True)
    assert [each.version for each in busy.dossier.model_versions()] == ["1.0.0", "2.0.0"]


def test_what_was_asked_of_a_team_plan_follows_the_activities_and_closed_plans_stay(busy: Office):
    ana, bilal = busy.people
    agreed = busy.dossier.plans(bilal)[0]
    closed = replace(agreed, id=busy.dossier.new_id(), status=PlanStatus.CLOSED)
    busy.perform(SavePlan(closed))
    draft = TeamDraft(pinned=frozenset({"meldkaart"}), refused=frozenset({"zoekles", "telclub"}))
    busy.perform(ChangeTeamPlan(busy.team, draft.with_member(ana, "meldkaart")))
    files = variant(without_offer("meldkaart"), without_offer("zoekles"))
    move = default_move(busy.session.model, load_model(files))
    busy.perform(
        BringToVersion(files, move.with_answer(ItemKind.OFFER, "meldkaart", ("opvolgen",)), TODAY, move_round=True)
    )
    after = kept_draft(busy.dossier, busy.team)
    assert (after.pinned, after.refused, after.joining) == ({"opvolgen"}, {"telclub"}, {(ana, "opvolgen")})
    assert busy.dossier.plan(closed.id) == closed
    assert busy.dossier.plan(agreed.id) != agreed


def test_levels_of_another_scale_keep_their_round(busy: Office):
    def shorter(files: dict[str, Any]) -> None:
        content = files["competencies.yaml"]
        content["scale"] = {"default_target_top": 1, "levels": content["scale"]["levels"][:2]}
        for dimension in content["dimensions"]:
            if "level_names" in dimension:
                dimension["level_names"] = dimension["level_names"][:2]
        for item in content["competencies"]:
            item["levels"] = item["levels"][:2]
        for name in ("loket", "archief", "ploegbaas"):
            for need in files[f"personas/{name}.yaml"]["requirements"]:
                need["target"] = 1
        for offer in files["learning_offers.yaml"]["offers"]:
            offer["raises"] = [{**each, "from": 0, "to": 1} for each in offer["raises"]]

    with pytest.raises(AppError, match="another scale of levels"):
        bring(busy, shorter, move_round=True)
    bring(busy, shorter, move_round=False)
    busy.perform(StartRound("Voorjaar", TODAY))
    assert busy.dossier.own_targets(on=TODAY) == []  # a target of 2 says nothing on a scale to 1


def test_the_history_names_a_persona_that_the_new_model_does_not_have(busy: Office):
    files = variant(renamed_persona("loket", "balie"))
    move = default_move(busy.session.model, load_model(files))
    move = move.with_answer(ItemKind.PERSONA, "loket", ("archief",))
    busy.perform(BringToVersion(files, move, TODAY, move_round=True))
    lines = person_history(busy.session, busy.people[0])
    changed = next(line for line in lines if line.old == LocalText("Loketmedewerker", "Counter clerk"))
    assert changed.new == LocalText("Archivaris", "Archivist")


def test_two_rounds_are_compared_as_was_said_once(busy: Office):
    files = variant(replaced("zoeken", "opsporen", retire=False))  # the model itself does not say what it became
    move = default_move(busy.session.model, load_model(files))
    assert move.competencies == {"zoeken": ()}
    said = move.with_answer(ItemKind.COMPETENCY, "zoeken", ("opsporen",))
    busy.perform(BringToVersion(files, said, TODAY))
    busy.perform(StartRound("Voorjaar", TODAY))
    two = read_two_rounds(busy.session, HeatFilter(), None)
    assert two is not None
    assert two.then is not None
    bridges = two.how.bridges(two.then.gaps, two.now.gaps)
    assert ("zoeken", "opsporen") in bridges.bridged


@settings(max_examples=12, deadline=None)
@given(names=st.sets(st.sampled_from(sorted(CHANGES)), min_size=1), move_round=st.booleans())
def test_undo_brings_everything_back_and_redo_does_it_again(names: set[str], move_round: bool):
    office = busy_office()
    before = content_of(office.dossier)
    bring(office, *(CHANGES[name] for name in sorted(names)), move_round=move_round)
    after = content_of(office.dossier)
    assert office.undo_name == "Bring the file to model version 2.0.0"
    office.session.undo()
    assert content_of(office.dossier) == before
    assert [each.version for each in office.dossier.model_versions()] == ["1.0.0"]
    office.session.redo()
    assert content_of(office.dossier) == after


@settings(max_examples=12, deadline=None)
@given(names=st.sets(st.sampled_from(sorted(CHANGES)), min_size=1), move_round=st.booleans())
def test_old_rounds_stay_as_they_were(names: set[str], move_round: bool):
    office = busy_office()
    told = asked(office, office.round)
    sheets = office.dossier.sheets(office.round)
    office.perform(StartRound("Voorjaar", TODAY))
    bring(office, *(CHANGES[name] for name in sorted(names)), move_round=move_round)
    office.perform(StartRound("Zomer", TODAY + timedelta(days=30)))
    assert asked(office, office.round) == told
    assert office.dossier.sheets(office.round) == sheets
