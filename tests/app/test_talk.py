"""The talk of one person: what it begins with, what it is about, and that nobody else is in it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis import gaps
from competentie_app.app.actions.employees import ChangeEmployee
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.notes import SetNote
from competentie_app.app.actions.own_targets import SetOwnTarget
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.rounds import CloseRound, StartRound
from competentie_app.app.actions.talk_results import AgreeLevel, HoldTalk, RecordDisagreement
from competentie_app.app.actions.talks import TakeOverEqualViews
from competentie_app.app.agreements import agreements_content
from competentie_app.app.talk import read_talk
from competentie_app.app.talk_content import talk_sheet_content
from competentie_app.app.talk_undo import redo_label_in_talk, undo_label_in_talk
from competentie_app.app.talk_values import DIFFERENCE_TO_DISCUSS, GoesWell, Outcome, Talk, Why
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NON_RATINGS, NOT_APPLICABLE, PREFER_NOT_TO_SAY, View
from competentie_app.dossier.records import GroundsKind, OwnTarget, Progress
from competentie_app.errors import AppError
from competentie_app.texts import msg
from tests.app.office import ENGLISH, HIRED, NAMES, TALK, TODAY, Office, new_session
from tests.app.words import words_of

ASKED = ("zoeken", "melden", "vragen", "zorg")
CODES = st.sampled_from((0, 1, 2, *NON_RATINGS))


def talk(office: Office, person: int = 0) -> Talk:
    return read_talk(office.session, office.people[person], office.round)


def wish(office: Office, *wishes: tuple[str | None, str]) -> None:
    with office.dossier.action(msg("Wishes"), "test"):
        office.dossier.set_wishes(office.people[0], office.round, wishes)


def named(found: Talk) -> list[str | None]:
    return [subject.competency_id for subject in found.subjects]


def test_a_talk_without_any_answer_is_whole_and_says_so(office: Office):
    found = talk(office)
    assert [each.competency_id for each in found.competencies] == ["zoeken", "melden", "zorg", "vragen"]
    assert (found.own_is_in, found.manager_is_in, found.talk_date) == (False, False, None)
    assert found.subjects == found.more == found.going_well == ()
    assert (found.settled, found.asked) == (0, 4)
    assert {each.outcome for each in found.competencies} == {Outcome.OPEN}


def test_each_level_stands_with_its_name_and_sentence_and_the_target_is_marked(office: Office):
    melden = talk(office).competency("melden")
    assert [level.level for level in melden.levels] == [0, 1, 2]
    assert [level.level for level in melden.levels if level.is_target] == [2]
    assert melden.levels[1].sentence.en == "I report a fault with the form of the service."
    assert [level.name.en for level in talk(office).competency("zorg").levels] == ["rarely", "sometimes", "always"]
    assert melden.critical
    assert melden.questions[0].en == "When did this go best: reporting a fault?"


def test_a_difference_of_two_a_critical_gap_and_a_wish_are_subjects_in_turns(office: Office):
    office.enter(0, View.SELF, zoeken=2, melden=1, vragen=2)
    office.enter(0, View.MANAGER, zoeken=0, melden=1, vragen=0)
    wish(office, ("zorg", "Minder papier"), (None, "Leren filmen"))
    found = talk(office)
    assert [(s.competency_id, s.why) for s in found.subjects] == [
        ("zoeken", (Why.DIFFERENCE,)),
        ("melden", (Why.CRITICAL_GAP,)),
        ("zorg", (Why.WISH,)),
        ("vragen", (Why.DIFFERENCE,)),
        (None, (Why.WISH,)),
    ]
    assert found.subjects[2].wish == "Minder papier"
    assert found.subjects[4].wish == "Leren filmen"


def test_a_subject_stands_once_with_all_its_reasons(office: Office):
    office.enter(0, View.SELF, melden=2)
    office.enter(0, View.MANAGER, melden=0)
    wish(office, ("melden", "Sneller"), ("melden", "Beter"), (None, " "))
    [only] = talk(office).subjects
    assert only.why == (Why.DIFFERENCE, Why.CRITICAL_GAP, Why.WISH)
    assert only.wish == "Sneller; Beter"


def test_the_list_of_subjects_stays_while_levels_are_being_agreed(office: Office):
    office.enter(0, View.SELF, melden=2, zoeken=0)
    office.enter(0, View.MANAGER, melden=0, zoeken=0)
    before = talk(office).subjects
    office.agree(0, melden=2, zoeken=1)
    assert talk(office).subjects == before
    assert talk(office).settled == 2


def test_a_wish_about_something_that_is_not_asked_has_its_levels_and_says_why_none_can_be_entered(office: Office):
    wish(office, ("tellen", ""))
    tellen = talk(office).competency("tellen")
    assert tellen.target is None
    assert tellen.locked is not None
    assert len(tellen.levels) == 3
    assert talk(office).asked == 4


def test_the_managers_view_waits_for_the_self_view_and_makes_no_subject_before(office: Office):
    office.enter(0, View.MANAGER, melden=0, zoeken=0)
    found = talk(office)
    assert found.competency("melden").manager.waits
    assert found.subjects == found.going_well == ()
    office.enter(0, View.SELF, melden=PREFER_NOT_TO_SAY)
    found = talk(office)
    assert not found.competency("melden").manager.waits
    assert named(found) == ["melden"]


def test_it_begins_with_what_is_at_target_the_most_certain_first(office: Office):
    office.enter(0, View.SELF, zoeken=1, vragen=1, zorg=2, melden=0)
    office.enter(0, View.MANAGER, vragen=1, zorg=1, melden=0)
    good = talk(office).going_well
    assert [(each.competency_id, each.level, each.why) for each in good] == [
        ("zorg", 1, GoesWell.AT_TARGET),
        ("vragen", 1, GoesWell.AT_TARGET),
        ("zoeken", 1, GoesWell.AT_TARGET),
    ]


def test_something_on_the_way_is_told_only_when_nothing_is_at_target(office: Office):
    office.perform(SetOwnTarget(OwnTarget(office.people[0], "zoeken", 2, "Doet mee aan het archief.", HIRED)))
    office.enter(0, View.SELF, zoeken=1, vragen=0)
    office.enter(0, View.MANAGER, zoeken=1)
    assert [each.why for each in talk(office).going_well] == [GoesWell.ON_THE_WAY]
    office.enter(0, View.SELF, vragen=1)
    assert [each.competency_id for each in talk(office).going_well] == ["vragen"]


def test_what_was_agreed_earlier_is_a_hint_that_nothing_is_copied_from(office: Office):
    office.agree(0, zoeken=0, vragen=NOT_APPLICABLE)
    office.enter(0, View.SELF, melden=1)
    office.enter(0, View.MANAGER, melden=1)
    office.perform(TakeOverEqualViews(office.round, (office.people[0],)))
    office.perform(StartRound("Voorjaar", TODAY))
    office.round = office.dossier.rounds()[-1].id
    found = talk(office)
    earlier = found.competency("zoeken").earlier
    assert earlier is not None
    assert (earlier.level, earlier.round_name, earlier.agreed_on) == (0, "Najaar", TALK)
    assert found.competency("melden").earlier is found.competency("vragen").earlier is None
    assert found.competency("zoeken").agreed.code == EMPTY
    office.enter(0, View.SELF, zoeken=1)
    assert [each.why for each in talk(office).going_well] == [GoesWell.AT_TARGET]


def test_growth_since_the_earlier_talk_goes_well_below_target_too(office: Office):
    office.perform(SetOwnTarget(OwnTarget(office.people[0], "zoeken", 2, "Doet mee aan het archief.", HIRED)))
    office.agree(0, zoeken=0)
    office.perform(StartRound("Voorjaar", TODAY))
    office.round = office.dossier.rounds()[-1].id
    office.enter(0, View.SELF, zoeken=1)
    assert [each.why for each in talk(office).going_well] == [GoesWell.GREW]


def test_the_outcomes_of_a_talk(office: Office):
    office.enter(0, View.SELF, zoeken=1, melden=2, vragen=1)
    office.enter(0, View.MANAGER, zoeken=1, melden=0, vragen=1)
    office.perform(TakeOverEqualViews(office.round, (office.people[0],)))
    office.perform(
        RecordDisagreement(office.round, office.people[0], "melden", TALK, "Ik volg op.", "Dat zie ik niet.")
    )
    office.perform(AgreeLevel(office.round, office.people[0], "zorg", 2, TALK, GroundsKind.SEEN, "In mei gezien."))
    found = talk(office)
    outcomes = {each.competency_id: each.outcome for each in found.competencies}
    assert outcomes == {
        "zoeken": Outcome.TAKEN_OVER,
        "melden": Outcome.NOT_AGREED,
        "vragen": Outcome.TAKEN_OVER,
        "zorg": Outcome.AGREED,
    }
    assert found.competency("melden").remarks == ("Ik volg op.", "Dat zie ik niet.")
    zorg = found.competency("zorg")
    assert (zorg.agreed.level, zorg.agreed.grounds, zorg.agreed.note) == (2, GroundsKind.SEEN, "In mei gezien.")
    assert (found.talk_date, found.settled) == (TALK, 2)
    assert office.dossier.participation(office.round, office.people[0]).progress is Progress.TALK
    office.enter(0, View.SELF, zoeken=2)
    assert talk(office).competency("zoeken").outcome is Outcome.OPEN


def test_agreeing_and_disagreeing_are_one_step_of_undo_each(office: Office):
    office.enter(0, View.SELF, melden=2)
    office.perform(SetNote(office.round, office.people[0], View.SELF, "melden", GroundsKind.TOLD, "Eerst."))
    before = talk(office)
    office.perform(RecordDisagreement(office.round, office.people[0], "melden", TALK, "Ik wel.", "Ik niet."))
    assert talk(office).competency("melden").own.grounds is GroundsKind.TOLD
    assert office.undo_name == "Not agreed: melden, Ana Peeters"
    office.session.undo()
    assert talk(office) == before
    office.perform(AgreeLevel(office.round, office.people[0], "melden", 1, TALK, note="Samen."))
    office.session.undo()
    assert talk(office) == before


def test_taking_an_agreement_back_leaves_the_views(office: Office):
    office.enter(0, View.SELF, melden=2)
    office.perform(AgreeLevel(office.round, office.people[0], "melden", 1, TALK))
    office.perform(AgreeLevel(office.round, office.people[0], "melden", EMPTY, TALK))
    melden = talk(office).competency("melden")
    assert (melden.outcome, melden.own.level, melden.agreed.given) == (Outcome.OPEN, 2, False)


@pytest.mark.parametrize(("own", "manager"), [("", "Nee."), ("Ja.", "  ")])
def test_a_disagreement_needs_both_remarks(office: Office, own: str, manager: str):
    with pytest.raises(AppError, match="Both remarks"):
        office.perform(RecordDisagreement(office.round, office.people[0], "melden", TALK, own, manager))
    assert talk(office).competency("melden").outcome is Outcome.OPEN


def test_a_talk_is_marked_as_held_and_nobody_goes_back_a_step(office: Office):
    office.perform(HoldTalk(office.round, tuple(office.people), TALK))
    part = office.dossier.participation(office.round, office.people[1])
    assert (part.progress, part.talk_date) == (Progress.TALK, TALK)
    assert talk(office).talk_date == TALK


@settings(max_examples=60, deadline=None)
@given(own=CODES, manager=CODES, level=st.sampled_from((0, 1, 2)))
def test_a_refusal_is_told_exactly_where_agreeing_is_refused(own: int, manager: int, level: int):
    office = Office(1)
    for view, code in ((View.SELF, own), (View.MANAGER, manager)):
        office.enter(0, view, zorg=code, melden=code)
    for key in ("zorg", "melden"):
        refusal = talk(office).competency(key).refusal
        try:
            office.agree(0, **{key: level})
        except AppError:
            assert refusal is not None
        else:
            assert refusal is None


@settings(max_examples=60, deadline=None)
@given(own=st.tuples(*[CODES] * 4), manager=st.tuples(*[CODES] * 4))
def test_subjects_hold_every_difference_and_critical_gap_once_and_no_good_news(
    own: tuple[int, ...], manager: tuple[int, ...]
):
    office = Office(1)
    office.enter(0, View.SELF, **dict(zip(ASKED, own, strict=True)))
    office.enter(0, View.MANAGER, **dict(zip(ASKED, manager, strict=True)))
    found = talk(office)
    table = office.view().gaps
    columns = table.ratings.competency_ids
    wanted = {
        key
        for place, key in enumerate(columns)
        if table.to_discuss[0, place] or (table.ratings.critical[0, place] and table.gap_high[0, place] > 0)
    }
    subjects = [subject.competency_id for subject in (*found.subjects, *found.more)]
    assert len(subjects) == len(set(subjects))
    assert set(subjects) == wanted
    assert len(found.subjects) <= 5
    assert not {good.competency_id for good in found.going_well} & wanted
    for good in found.going_well:
        assert table.level_low[0, columns.index(good.competency_id)] == good.level


def test_the_same_difference_is_discussed_as_in_the_analysis():
    assert DIFFERENCE_TO_DISCUSS == gaps.DIFFERENCE_TO_DISCUSS


def test_who_does_not_take_part_and_a_closed_round_are_locked(office: Office):
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    locked = talk(office).locked
    assert locked is not None
    assert "does not take part" in ENGLISH.render(locked)
    office.perform(CloseRound(office.round, office.team, TODAY))
    locked = talk(office, 1).competency("zorg").locked
    assert locked is not None
    assert "closed" in ENGLISH.render(locked)


def full_team() -> Office:
    """Six people who lead, rate and agree with each other."""
    office = Office(6)
    for person in range(6):
        employee = office.dossier.employee(office.people[person])
        lead = office.people[person - 1]
        office.perform(ChangeEmployee(replace(employee, manager_id=lead), TODAY))
        office.enter(person, View.SELF, zoeken=person % 3, melden=2, zorg=1, vragen=DONT_KNOW)
        office.enter(person, View.MANAGER, zoeken=1, melden=0, zorg=1, vragen=1)
        office.agree(person, zoeken=person % 3)
    return office


def test_no_other_name_stands_in_the_talk_or_on_the_papers():
    office = full_team()
    others = "|".join(re.escape(part) for name in NAMES[1:] for part in name.split())
    found = talk(office)
    values = (
        found,
        talk_sheet_content(office.session, found, ENGLISH),
        agreements_content(office.session, found, ENGLISH),
    )
    for value in values:
        said = "\n".join(words_of(value, ENGLISH))
        assert "Ana Peeters" in said
        assert not re.search(others, said)
        assert not any(other in said for other in office.people[1:])


def test_levels_of_others_change_nothing_in_the_talk():
    office = full_team()
    before = talk(office)
    sheet = talk_sheet_content(office.session, before, ENGLISH)
    for person in range(1, 6):
        office.enter(person, View.MANAGER, zoeken=0, melden=2, zorg=0, vragen=0)
    assert talk(office) == before
    assert talk_sheet_content(office.session, talk(office), ENGLISH) == sheet


def test_the_agreements_read_back_what_the_talk_left(office: Office):
    office.enter(0, View.SELF, zoeken=1, melden=2, vragen=1)
    office.enter(0, View.MANAGER, zoeken=1, melden=0)
    office.perform(TakeOverEqualViews(office.round, (office.people[0],)))
    office.perform(
        RecordDisagreement(office.round, office.people[0], "melden", TALK, "Ik volg op.", "Dat zie ik niet.")
    )
    office.perform(AgreeLevel(office.round, office.people[0], "zorg", NOT_APPLICABLE, TALK))
    content = agreements_content(office.session, talk(office), ENGLISH)
    assert content.talk_date == TALK
    [agreed] = content.agreed
    assert (agreed.code, agreed.level, agreed.sentence) == ("zorg", None, "")
    [not_agreed] = content.not_agreed
    assert (not_agreed.own_remark, not_agreed.manager_remark) == ("Ik volg op.", "Dat zie ik niet.")
    assert content.provisional == ("zoeken Finding a file: does it (1)",)
    assert [line.split()[0] for line in content.open] == ["vragen"]


def test_the_sheet_does_not_print_a_managers_view_that_waits(office: Office):
    office.enter(0, View.MANAGER, melden=0)
    office.perform(SetNote(office.round, office.people[0], View.MANAGER, "melden", None, "Meldt niets."))
    content = talk_sheet_content(office.session, talk(office), ENGLISH)
    line = next(line for line in content.others if line.code == "melden")
    assert ENGLISH.render(line.manager) == "waits for the self view"  # type: ignore[arg-type]
    assert "Meldt niets." not in "\n".join(words_of(content, ENGLISH))


def test_undo_names_only_this_person_during_a_talk(office: Office):
    def undo() -> str:
        label = undo_label_in_talk(office.session, office.people[0])
        return ENGLISH.render(label) if label else ""

    office.enter(0, View.SELF, melden=1)
    assert undo() == "Level melden, Ana Peeters"
    office.enter(1, View.SELF, melden=1)
    assert undo() == "a change outside this talk"
    office.session.undo()
    redo = redo_label_in_talk(office.session, office.people[0])
    assert redo is not None
    assert ENGLISH.render(redo) == "a change outside this talk"
    office.perform(StartRound("Met Bilal Haddad erbij", date(2026, 11, 3)))
    assert undo() == "a change outside this talk"


def test_undo_without_anything_to_take_back_is_nothing():
    office = Office(1)
    assert redo_label_in_talk(office.session, office.people[0]) is None
    assert new_session().undo_label is None


def test_a_level_of_a_view_that_was_typed_is_shown_with_its_word(office: Office):
    entry = (LevelEntry(office.people[0], "zorg", 2), LevelEntry(office.people[0], "vragen", DONT_KNOW))
    office.perform(EnterLevels(office.round, View.SELF, entry))
    found = talk(office)
    assert ENGLISH.render(found.competency("vragen").own.word) == "does not know"  # type: ignore[arg-type]
    assert found.competency("zorg").own.word == found.competency("zorg").levels[2].name
