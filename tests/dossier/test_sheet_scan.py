"""Sheets of a whole round in one row: the same bytes as sheet by sheet."""

from datetime import date

import pytest

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.id_list import IdList
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.dossier.records import Employee, Rating
from competentie_app.texts import msg

DAY = date(2026, 1, 5)


def with_sheets(dossier: Dossier, contents: dict[str, tuple[bytes, bytes]]) -> str:
    """A round in which everybody has these codes and states in the agreed view, whatever the bytes."""
    width = max(len(codes) for codes, _ in contents.values())
    with dossier.action(msg("Stopped."), "test"):
        round_id = dossier.add_round("Round", DAY)
        for name in contents:
            dossier.add_employee(Employee(name, name, name))
    database = dossier._database  # pyright: ignore[reportPrivateUsage] (bytes that no action writes)
    with database.transaction():
        taken = len(dossier.slots())
        for place in range(taken, max(taken, width)):
            database.run("INSERT INTO slot VALUES (?, ?)", (f"slot{place}", place))
        database.run_many(
            "INSERT INTO sheet VALUES (?, 'agreed', ?, '', ?, ?, ?)",
            [(round_id, name, codes, states, DAY.isoformat()) for name, (codes, states) in contents.items()],
        )
    return round_id


def check(dossier: Dossier, round_id: str, names: list[str]) -> None:
    scan = dossier.sheet_scan(round_id, View.AGREED)
    assert sorted(scan.people.ids) == sorted(names)
    assert (scan.codes, scan.width) == dossier.level_block(round_id, View.AGREED, scan.people.ids)
    assert scan.states == dossier.state_block(round_id, scan.people.ids)[0]


def test_every_byte_comes_through_as_it_is(dossier: Dossier):
    every = bytes(range(256))
    turned, nul = bytes(reversed(every)), bytes(256)
    names = ["a", "b", "c"]
    round_id = with_sheets(dossier, {"a": (every, turned), "b": (turned, every), "c": (nul, nul)})
    check(dossier, round_id, names)
    scan = dossier.sheet_scan(round_id, View.AGREED)
    assert scan.codes[:256] == every
    assert scan.states[512:] == nul


@pytest.mark.parametrize("short", [b"", b"\0", b"\xfe\0\0", b"\xc3", b"\x01\x02\x03\x04"])
def test_shorter_sheets_are_filled_up(dossier: Dossier, short: bytes):
    names = ["a", "b", "c"]
    states = short.replace(b"\xc3", b"\x01")
    round_id = with_sheets(dossier, {"a": (b"\1\0\3\4\5", b"\1" * 5), "b": (short, states), "c": (b"\3" * 5, b"")})
    check(dossier, round_id, names)
    scan = dossier.sheet_scan(round_id, View.AGREED)
    at = scan.people.ids.index("b") * scan.width
    assert scan.codes[at : at + scan.width] == short + bytes([EMPTY]) * (scan.width - len(short))


def test_people_who_are_known_already_are_not_read_again(dossier: Dossier):
    names = ["a", "b"]
    round_id = with_sheets(dossier, dict.fromkeys(names, (b"\x01", b"\x01")))
    same, other = IdList.of(names), IdList.of(["a"])
    assert dossier.sheet_scan(round_id, View.AGREED, same).people is same
    assert dossier.sheet_scan(round_id, View.AGREED, other).people.ids == ("a", "b")
    assert dossier.sheet_scan(round_id, View.SELF, same).people.ids == ()


def test_of_several_raters_one_counts(dossier: Dossier):
    round_id = with_sheets(dossier, dict.fromkeys(("a", "b", "c"), (b"\x01", b"\x01")))
    with dossier.action(msg("Stopped."), "test"):
        for rater, code in (("b", 1), ("", 2), ("c", 3)):
            dossier.set_codes([Rating("a", round_id, View.MANAGER, "slot0", code, rater_id=rater)])
    scan = dossier.sheet_scan(round_id, View.MANAGER)
    assert scan.people.ids == ("a",)
    assert (scan.codes, scan.width) == dossier.level_block(round_id, View.MANAGER, ["a"])


def test_members_of_a_day_stand_beside_their_teams(dossier: Dossier):
    with dossier.action(msg("Stopped."), "test"):
        teams = [dossier.add_team(name) for name in ("Een", "Twee")]
        for number, name in enumerate(("z", "a", "m")):
            dossier.add_employee(Employee(name, name, name))
            dossier.set_membership(name, teams[number % 2], DAY)
        dossier.set_membership("z", None, date(2026, 2, 1))
    people, beside = dossier.members_on(DAY)
    found = dict(zip(people.ids, beside.ids, strict=True))
    assert (people.ids, found) == (tuple(sorted(found)), {m.employee_id: m.team_id for m in dossier.memberships(DAY)})
    assert dossier.team_ids_on(date(2026, 2, 1)) == {"a": teams[1], "m": teams[0]}
    assert dossier.members_on(date(2020, 1, 1))[0].ids == ()
