"""Actions, undo, redo and history."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from competentie_app.dossier import actions, problems, schema
from competentie_app.dossier.labels import label_from_json, label_to_json
from competentie_app.dossier.ratings import AgreedState, View
from competentie_app.dossier.records import Employee
from competentie_app.texts import LocalText, Message, msg, nmsg, pmsg

from .conftest import DAY, Filled, make_dossier


def test_an_exception_takes_everything_back(filled: Filled):
    dossier, before = filled.dossier, filled.dossier.content_digest()
    dossier_was_changed = dossier.changed
    with pytest.raises(KeyError), dossier.action(msg("x"), "x"):  # noqa: PT012
        dossier.add_team("Nieuw")
        dossier.set_code(filled.ines, filled.round, View.SELF, "new competency", 1)
        raise KeyError("stop")
    assert dossier.content_digest() == before
    assert dossier.changed == dossier_was_changed
    assert dossier.undo_label == msg("Levels of {name}", name="Ines")


def test_an_action_inside_an_action_is_refused(filled: Filled):
    dossier, before = filled.dossier, filled.dossier.content_digest()
    with pytest.raises(problems.ActionRefused), dossier.action(msg("x"), "x"):  # noqa: PT012
        dossier.add_team("Nieuw")
        with dossier.action(msg("y"), "y"):
            pass
    assert dossier.content_digest() == before


def test_undo_inside_an_action_is_refused(filled: Filled):
    with pytest.raises(problems.ActionRefused), filled.dossier.action(msg("x"), "x"):
        filled.dossier.undo()


def test_a_write_outside_an_action_is_refused(filled: Filled):
    with pytest.raises(problems.ActionRefused):
        filled.dossier.add_team("Nieuw")
    assert len(filled.dossier.teams()) == 1


def test_an_action_without_change_leaves_no_trace(filled: Filled, tmp_path: Path):
    dossier = filled.dossier
    dossier.save(tmp_path / "x.kompas")
    dossier.undo()
    dossier.save()
    before = dossier.content_digest()
    with dossier.action(msg("nothing"), "x"):
        dossier.rename_team(filled.team, "Vergunningen")
        dossier.set_membership(filled.ines, filled.team, DAY)
        dossier.set_personas(filled.ines, ["user"], DAY)
        dossier.update_employee(dossier.employee(filled.ines))
        dossier.set_charter(dossier.charter())
    with dossier.action(msg("there and back"), "x"):
        dossier.rename_team(filled.team, "Anders")
        dossier.rename_team(filled.team, "Vergunningen")
    assert dossier.content_digest() == before
    assert not dossier.changed
    assert dossier.redo_label is not None


def test_an_unknown_employee_is_refused_and_nothing_is_kept(filled: Filled):
    before = filled.dossier.content_digest()
    with pytest.raises(problems.InvalidValue), filled.dossier.action(msg("x"), "x"):  # noqa: PT012
        filled.dossier.add_team("Nieuw")
        filled.dossier.set_membership("nobody", filled.team, DAY)
    assert filled.dossier.content_digest() == before


def test_undo_and_redo_run_through_many_steps():
    dossier = make_dossier()
    digests = [dossier.content_digest()]
    for number in range(12):
        with dossier.action(msg("Add {name}", name=number), "team.add"):
            dossier.add_team(f"Team {number}")
    assert dossier.undo_label == msg("Add {name}", name=11)
    full = dossier.content_digest()
    for _ in range(12):
        assert dossier.undo() is not None
    assert dossier.undo() is None
    assert dossier.teams() == []
    assert dossier.charter().authority
    assert len(digests) == 1
    for number in range(12):
        assert dossier.redo() == msg("Add {name}", name=number)
    assert dossier.content_digest() == full


def test_a_new_action_ends_the_redo_line(filled: Filled):
    dossier = filled.dossier
    dossier.undo()
    assert dossier.redo_label is not None
    with dossier.action(msg("Other"), "x"):
        dossier.rename_team(filled.team, "Anders")
    assert dossier.redo_label is None
    assert dossier.redo() is None
    assert dossier.history()[0].subject == "team.name"
    assert all(row.subject != "code" for row in dossier.history())


def test_slots_are_never_given_to_another_competency(filled: Filled):
    dossier, before = filled.dossier, filled.dossier.slots()
    dossier.undo()
    assert dossier.slots() == before
    with dossier.action(msg("x"), "x"):
        dossier.set_code(filled.ines, filled.round, View.SELF, "privacy", 1)
    assert dossier.slots() == before | {"privacy": len(before)}


def test_undo_that_meets_other_values_is_refused(filled: Filled):
    dossier = filled.dossier
    dossier._database.run("UPDATE sheet SET codes = x'09'")
    before = dossier.content_digest()
    with pytest.raises(problems.UndoRefused):
        dossier.undo()
    assert dossier.content_digest() == before
    assert dossier.undo_label is not None


def test_undo_across_a_missing_table_is_refused(filled: Filled):
    dossier = filled.dossier
    dossier._database.run("PRAGMA foreign_keys = OFF")
    dossier._database.run("ALTER TABLE sheet RENAME TO other")
    with pytest.raises(problems.UndoRefused):
        dossier.undo()


def test_undo_across_a_dropped_column_is_refused(filled: Filled):
    with filled.dossier.action(msg("x"), "x"):
        filled.dossier.archive_team(filled.team, DAY)
    filled.dossier._database.run("ALTER TABLE team DROP COLUMN archived_on")
    with pytest.raises(problems.UndoRefused):
        filled.dossier.undo()


def test_undo_that_would_leave_a_dangling_reference_is_refused(filled: Filled):
    dossier = filled.dossier
    with dossier.action(msg("Add {name}", name="Bo"), "x"):
        bo = dossier.add_employee(Employee("", "Bo", "Bo"))
    dossier._database.run(
        "INSERT INTO membership VALUES (?, '2026-01-01', ?, NULL)",
        (bo, filled.team),
    )
    with pytest.raises(problems.UndoRefused):
        dossier.undo()
    assert dossier.employee(bo).name == "Bo"


def test_only_the_newest_actions_can_be_undone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(actions, "UNDO_DEPTH", 3)
    dossier = make_dossier()
    for number in range(5):
        with dossier.action(msg("Add {name}", name=number), "team.add"):
            dossier.add_team(f"Team {number}")
    while dossier.undo() is not None:
        pass
    assert [team.name for team in dossier.teams()] == ["Team 0", "Team 1"]
    assert dossier.undo_label is None
    assert len(dossier.history()) == 2


def test_actions_know_where_they_come_from(filled: Filled):
    rows = filled.dossier._database.rows(
        "SELECT id, predecessor_id, schema_version, model_version, kind, at FROM action ORDER BY position"
    )
    assert rows[0][1] is None
    assert rows[1][1] == rows[0][0]
    newest = schema.latest_version()
    assert [row[2:5] for row in rows] == [(newest, "1.0", "team.add"), (newest, "1.0", "codes.set")]
    assert rows[0][5] == "2026-11-02T09:30:00+00:00"


def test_history_tells_cell_by_cell(filled: Filled):
    dossier = filled.dossier
    with dossier.action(msg("Change"), "codes.set"):
        dossier.set_code(filled.ines, filled.round, View.SELF, "prompting", 1, note="misread")
        dossier.set_code(filled.ines, filled.round, View.MANAGER, "prompting", 2)
    rows = dossier.history(filled.ines, "prompting")
    found = [(row.subject, row.view, row.rater_id, row.old, row.new, row.note) for row in rows]
    assert found == [
        ("code", View.MANAGER, filled.manager, None, "2", ""),
        ("code", View.SELF, "", "2", "1", "misread"),
        ("code", View.SELF, "", None, "2", ""),
    ]
    assert rows[0].at == datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
    assert rows[0].kind == "codes.set"
    assert rows[0].label == msg("Change")
    assert len(dossier.history(filled.ines, limit=1)) == 1
    assert dossier.history(filled.manager, "prompting") == []
    assert {row.employee_id for row in dossier.history(filled.ines)} == {filled.ines}


def test_history_forgets_what_is_undone_and_finds_it_again(filled: Filled):
    before = filled.dossier.history()
    filled.dossier.undo()
    assert len(filled.dossier.history()) < len(before)
    filled.dossier.redo()
    assert filled.dossier.history() == before


def test_history_of_agreed_levels_holds_the_state(filled: Filled):
    dossier = filled.dossier
    with dossier.action(msg("Agree"), "agree"):
        dossier.set_code(filled.ines, filled.round, View.AGREED, "prompting", 2)
        dossier.set_agreed_date(filled.ines, filled.round, DAY)
    with dossier.action(msg("Not agreed"), "agree"):
        dossier.set_code(filled.ines, filled.round, View.AGREED, "prompting", 255, state=AgreedState.NOT_AGREED)
    states = [(row.old, row.new) for row in dossier.history(filled.ines) if row.subject == "state"]
    assert states == [("1", "3"), (None, "1")]


@pytest.mark.parametrize(
    "label",
    [
        msg("Plain"),
        msg("{name} on {day}", name="Ines Özdemir", day=date(2026, 1, 2)),
        msg("{at} {n}", at=datetime(2026, 1, 2, 3, 4, tzinfo=UTC), n=1.5),
        nmsg("{count} level", "{count} levels", 3),
        pmsg("verb", "plan"),
        msg("{inner}", inner=msg("of {x}", x=LocalText("nl", "en"))),
    ],
)
def test_labels_survive(label: Message):
    assert label_from_json(label_to_json(label)) == label


def test_a_label_with_an_object_is_refused_before_anything_happens(filled: Filled):
    with pytest.raises(TypeError), filled.dossier.action(msg("{x}", x=object()), "x"):
        pass
    with filled.dossier.action(msg("fine"), "x"):
        filled.dossier.add_team("Later")
