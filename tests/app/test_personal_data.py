"""The personal file is whole: every row of every table that is about a person is in it, and no row of anybody else."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from competentie_app.app.personal_data import SOMEBODY, models_of, personal_data
from competentie_app.dossier.database import Database
from competentie_app.dossier.erasing import column_names, person_tables
from competentie_app.dossier.problems import UnknownItem
from competentie_app.dossier.ratings import EMPTY
from competentie_app.exchange.personal_json import FORMAT, VERSION, personal_json
from tests.app.office import TODAY, new_session
from tests.app.personal_office import PersonalOffice

Values = dict[str, Any]
CODES = {254: "not_applicable", 253: "does_not_know", 252: "prefers_not_to_say"}


@pytest.fixture
def full() -> PersonalOffice:
    return PersonalOffice()


def file_of(office: PersonalOffice, employee_id: str) -> Values:
    record = personal_data(office.dossier, models_of(office.session), employee_id)
    return json.loads(personal_json(record, TODAY))


def database_of(office: PersonalOffice) -> Database:
    return office.dossier._database  # pyright: ignore[reportPrivateUsage]


def rows_of(office: PersonalOffice, table: str, employee_id: str) -> list[Values]:
    database = database_of(office)
    names = column_names(database, table)
    where = {"employee": "id = ?", "plan_step": "plan_id IN (SELECT id FROM plan WHERE employee_id = ?)"}
    rows = database.rows(f"SELECT * FROM {table} WHERE {where.get(table, 'employee_id = ?')}", (employee_id,))
    return [dict(zip(names, row, strict=True)) for row in rows]


def cells(
    row: Values, old: str, new: str, subject: str, nothing: int, slots: Mapping[str, int]
) -> list[tuple[Any, ...]]:
    def at(data: bytes, slot: int) -> str | None:
        value = data[slot] if slot < len(data) else nothing
        return None if value == nothing else str(value)

    return [
        (subject, row["round_id"], row["view"], key, at(row[old], slot), at(row[new], slot), row["note"])
        for key, slot in slots.items()
        if at(row[old], slot) != at(row[new], slot)
    ]


class Rows:
    """What each table says, as comparable values."""

    def __init__(self, office: PersonalOffice, employee_id: str) -> None:
        self.office, self.id, self.slots = office, employee_id, office.dossier.slots()

    def of(self, table: str) -> Counter[Any]:
        rows = rows_of(self.office, table, self.id)
        if table == "sheet_history":
            changed = [
                *(cell for row in rows for cell in cells(row, "old_codes", "new_codes", "code", EMPTY, self.slots)),
                *(cell for row in rows for cell in cells(row, "old_states", "new_states", "state", 0, self.slots)),
            ]
            return Counter(changed)
        if table == "sheet":
            return Counter(item for row in rows for item in self.sheet(row))
        return Counter(tuple(row[name] for name in COLUMNS[table]) for row in rows)

    def sheet(self, row: Values) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = []
        for key, slot in self.slots.items():
            code = row["codes"][slot] if slot < len(row["codes"]) else EMPTY
            state = row["states"][slot] if slot < len(row["states"]) else 0
            if code != EMPTY or state:
                level = code if code <= 9 else None
                found.append((row["round_id"], row["view"], row["agreed_on"], key, level, CODES.get(code), state))
        return found


COLUMNS: Mapping[str, tuple[str, ...]] = {
    "employee": (
        "name", "sort_name", "staff_number", "email", "function_title", "learning_minutes", "external", "wants_to_help",
    ),
    "membership": ("team_id", "from_date", "to_date"),
    "persona_assignment": ("persona_id", "from_date", "to_date"),
    "own_target": ("competency_id", "target_level", "reason", "from_date", "to_date"),
    "participation": ("round_id", "progress", "takes_part", "talk_date"),
    "rating_note": ("round_id", "view", "competency_id", "grounds", "note"),
    "wish": ("round_id", "position", "competency_id", "text"),
    "plan": ("id", "round_id", "status", "minutes_budget", "start_on", "end_on", "agreed_on", "review_on"),
    "plan_step": (
        "id", "position", "phase", "offer_id", "title", "minutes", "start_on", "due_on", "status", "done_on",
        "begun_on", "dropped_on", "dropped_why", "proof", "by_hand", "fixed_on",
    ),
    "team_plan_seat": ("team_id", "offer_id", "kind"),
    "history": ("subject", "round_id", "view", "competency_id", "note"),
}  # fmt: skip
"""The columns that are compared value by value; those with JSON or with other people have tests of their own."""


def pick(items: list[Values], *names: str, **more: object) -> list[tuple[Any, ...]]:
    return [(*more.values(), *(item[name] for name in names)) for item in items]


def sheets_in(file: Values) -> list[tuple[Any, ...]]:
    states = {"none": 0, "agreed": 1, "taken_over": 2, "not_agreed": 3}
    return [
        (
            found["id"], sheet["view"], sheet["agreed_on"], level["competency_id"], level["level"],
            None if level["answer"] in ("level", "empty") else level["answer"], states[level["state"]],
        )
        for found in file["rounds"] for sheet in found["sheets"] for level in sheet["levels"]
    ]  # fmt: skip


def per_round(file: Values, part: str, *names: str) -> list[tuple[Any, ...]]:
    return [(found["id"], *(item[name] for name in names)) for found in file["rounds"] for item in found[part]]


IN_FILE: Mapping[str, Callable[[Values], list[tuple[Any, ...]]]] = {
    "employee": lambda file: pick([file["person"]], *COLUMNS["employee"]),
    "membership": lambda file: pick(file["teams"], "team_id", "from", "to"),
    "persona_assignment": lambda file: pick(file["personas"], "persona_id", "from", "to"),
    "own_target": lambda file: pick(file["own_targets"], "competency_id", "target_level", "reason", "from", "to"),
    "participation": lambda file: [
        (found["id"], *pick([found["participation"]], "progress", "takes_part", "talk_date")[0])
        for found in file["rounds"]
        if found["participation"]
    ],
    "sheet": sheets_in,
    "rating_note": lambda file: per_round(file, "notes", "view", "competency_id", "grounds", "note"),
    "wish": lambda file: per_round(file, "wishes", "position", "competency_id", "text"),
    "plan": lambda file: pick(
        file["plans"], "id", "round_id", "status", "minutes_budget", "start", "end", "agreed_on", "review_on"
    ),
    "plan_step": lambda file: [
        row
        for plan in file["plans"]
        for row in pick(
            plan["steps"],
            "id",
            "position",
            "phase",
            "offer_id",
            "title",
            "minutes",
            "start",
            "due",
            "status",
            "done_on",
            "begun_on",
            "dropped_on",
            "dropped_why",
            "proof",
            "by_hand",
            "fixed_on",
        )
    ],
    "team_plan_seat": lambda file: pick(file["team_plans"], "team_id", "offer_id", "decision"),
    "history": lambda file: pick(
        [each for each in file["changes"] if each["subject"] not in ("code", "state")],
        "subject",
        "round_id",
        "view",
        "competency_id",
        "note",
    ),
    "sheet_history": lambda file: pick(
        [each for each in file["changes"] if each["subject"] in ("code", "state")],
        "subject",
        "round_id",
        "view",
        "competency_id",
        "old",
        "new",
        "note",
    ),
}
"""What the file says in place of each table. A new table about people has to be added here, and to the file."""


@pytest.mark.parametrize("who", range(3))
def test_each_row_of_each_table_is_in_the_file_and_no_other(full: PersonalOffice, who: int):
    employee_id = full.people[who]
    file, rows = file_of(full, employee_id), Rows(full, employee_id)
    tables = {"employee", "plan_step", *person_tables(database_of(full))}
    assert tables == set(IN_FILE)
    for table in sorted(tables):
        expected = rows.of(table)
        assert expected, f"the office holds nothing in {table}"
        assert Counter(IN_FILE[table](file)) == expected, table


def test_the_json_columns_of_plans_and_steps_are_there_too(full: PersonalOffice):
    (plan,) = file_of(full, full.ana)["plans"]
    (stored,) = rows_of(full, "plan", full.ana)
    steps = sorted(rows_of(full, "plan_step", full.ana), key=lambda row: row["position"])
    assert json.loads(stored["limits"]) == {"max_cost_cents": 1000, "minutes_per_month": 90}
    assert (plan["max_cost_cents"], plan["minutes_per_month"], plan["languages"]) == (1000, 90, ["nl"])
    assert [[r["competency_id"], r["from_level"], r["to_level"]] for r in plan["steps"][0]["raises"]] == json.loads(
        steps[0]["raises"]
    )
    assert plan["steps"][0]["edits"] == json.loads(steps[0]["edits"]) == ["minutes"]


@pytest.mark.parametrize("who", range(3))
def test_nobody_else_is_in_the_file(full: PersonalOffice, who: int):
    text = json.dumps(file_of(full, full.people[who]), ensure_ascii=False)
    for place, other in enumerate(full.people):
        person = full.dossier.employee(other)
        traces = (other, person.name, person.email, person.staff_number, person.name.split()[0])
        for trace in traces:
            assert (str(trace) in text) is (place == who), trace


def test_who_rated_and_who_agreed_are_roles(full: PersonalOffice):
    file = file_of(full, full.ana)
    by = {(sheet["view"], sheet["by"]) for sheet in file["rounds"][0]["sheets"]}
    assert by == {("self", "employee"), ("manager", "own_manager"), ("manager", "somebody_else"), ("agreed", "talk")}
    assert file["plans"][0]["agreed_by"] == [
        {"role": "employee", "name": "Ana Peeters"},
        {"role": "manager", "name": ""},
    ]
    managers = [each for each in file["changes"] if each["subject"] == "employee.manager_id"]
    assert [(each["old"], each["new"]) for each in managers] == [(None, SOMEBODY)]


def test_what_a_manager_did_for_others_is_counted(full: PersonalOffice):
    file = file_of(full, full.bilal)
    assert file["for_others"] == {"manager_of": 2, "rated": [{"round_id": full.round, "people": 2}]}


def test_what_was_undone_but_is_still_kept_is_marked(full: PersonalOffice):
    undone = [each for each in file_of(full, full.ana)["changes"] if each["undone"]]
    assert {(each["subject"], each["new"]) for each in undone} == {
        ("note", "teruggenomen Ana"),
        ("grounds", None),
        ("code", "0"),
    }


def test_levels_stand_in_words_and_sentences(full: PersonalOffice):
    (own,) = [sheet for sheet in file_of(full, full.ana)["rounds"][0]["sheets"] if sheet["view"] == "self"]
    found = {level["competency_id"]: level for level in own["levels"]}
    assert found["zoeken"]["level_name"] == {"nl": "doet het", "en": "does it"}
    assert found["zoeken"]["sentence"]["en"] == "I find a file of my own service by myself."
    assert (found["melden"]["answer"], found["melden"]["level"]) == ("not_applicable", None)


def test_same_person_same_bytes_and_the_version_is_named(full: PersonalOffice):
    first, second = (personal_json(personal_data(full.dossier, models_of(full.session), full.ana), TODAY) for _ in "ab")
    assert first == second
    assert (json.loads(first)["format"], json.loads(first)["version"]) == (FORMAT, VERSION)
    assert "Trần" in json.dumps(file_of(full, full.chi), ensure_ascii=False)


def test_nobody_is_no_file():
    session = new_session()
    with pytest.raises(UnknownItem):
        personal_data(session.dossier, models_of(session), "nobody")
