"""A draft shows what can be read, says what is wrong and where, and takes every step back."""

import pytest

from competentie_app.model.editing import (
    LISTS,
    AddFile,
    AddItem,
    Address,
    CannotEdit,
    Draft,
    DraftHistory,
    Edit,
    ItemHead,
    Kind,
    MoveItem,
    RemoveValue,
    ReplaceText,
    RetireItem,
    SetFileText,
    SetValue,
    SeveralEdits,
    apply,
    apply_edit,
    find_text,
    item_address,
    items_of,
    persona_file,
    place_words,
)
from competentie_app.model.loading import check_model, read_model_files
from competentie_app.paths import catalogue_folder, data_folder
from competentie_app.texts import Message, Texts
from tests.model.editing.test_single_values import SMALL
from tests.model.test_yaml_traps import FOLDER, TRAPS

LOKET, OFFERS, COMPETENCIES = "personas/loket.yaml", "learning_offers.yaml", "competencies.yaml"
ENGLISH = Texts("en")


def words(message: Message | None) -> str:
    return "" if message is None else ENGLISH.render(message)


@pytest.mark.parametrize("trap", TRAPS)
def test_a_file_with_a_trap_opens_with_its_problems_and_can_be_mended(trap: str):
    files = {**SMALL, OFFERS: (FOLDER / trap).read_bytes()}
    draft = Draft.of(files)
    assert tuple(each.problem for each in draft.problems) == check_model(files)
    assert not draft.sound
    for kind in Kind:
        items_of(draft, kind)
    assert len(items_of(draft, Kind.COMPETENCY)) == 6
    elsewhere = apply(draft, SetValue(Address(LOKET, ("requirements", "melden", "target")), 1))
    assert elsewhere.files[OFFERS] == files[OFFERS]
    mended = apply(elsewhere, SetFileText(OFFERS, SMALL[OFFERS].decode()))
    assert mended.sound
    if not draft.editable(OFFERS):
        with pytest.raises(CannotEdit) as told:
            apply(draft, AddItem(LISTS[Kind.OFFER], {"id": "x"}))
        assert told.value.problems


def test_the_text_of_a_file_that_was_read_in_part_is_not_written():
    draft = Draft.of({**SMALL, OFFERS: SMALL[OFFERS] + b"#" * 2_000_000})
    with pytest.raises(CannotEdit):
        apply(draft, SetFileText(OFFERS, "format: 1"))


def test_what_stands_before_an_error_is_shown():
    broken = SMALL[OFFERS].replace(b"  - id: opvolgen\n    title: {nl", b"  - id: opvolgen\n    title: [nl")
    draft = Draft.of({**SMALL, OFFERS: broken})
    shown = items_of(draft, Kind.OFFER)
    assert [head.id for head in shown] == ["zoekles", "zoeken-met-mentor", "meldkaart", "opvolgen"]
    assert shown[0].title.en == "Lesson on finding"
    assert draft.value(Address(OFFERS, ("offers", "meldkaart", "hours"))) == 0.75


def test_values_of_the_wrong_kind_are_shown_as_they_stand():
    broken = SMALL[LOKET].replace(b'title: {nl: "Loketmedewerker", en: "Counter clerk"}', b"title: loket")
    broken = broken.replace(b"requirements:\n", b"requirements: many\nothers:\n").replace(b"id: loket", b"id: [1]")
    draft = Draft.of({**SMALL, LOKET: broken})
    assert items_of(draft, Kind.PERSONA)[1] == ItemHead(Kind.PERSONA, "loket", Address(LOKET), NO_TITLE, ())
    mended = apply(draft, SetValue(Address(LOKET, ("title",)), {"nl": "Loket", "en": "Counter"}))
    assert b"title: {nl: Loket, en: Counter}\n" in mended.files[LOKET]


NO_TITLE = items_of(Draft.of({LOKET: b"x: 1"}), Kind.PERSONA)[0].title


@pytest.mark.parametrize(
    ("edit", "path", "named"),
    [
        (SetValue(Address(LOKET, ("title", "en")), ""), ("title", "en"), "Name (English)"),
        (RemoveValue(Address(LOKET, ("tagline", "nl"))), ("tagline", "nl"), "In short (Dutch)"),
        (RemoveValue(Address(LOKET, ("tagline",))), ("tagline",), "In short"),
        (
            SetValue(Address(LOKET, ("requirements", "melden", "target")), 9),
            ("requirements", "melden", "target"),
            "Target level melden",
        ),
        (
            RemoveValue(Address(LOKET, ("requirements", "melden", "reason"))),
            ("requirements", "melden", "reason"),
            "Reason melden",
        ),
        (SetValue(Address(LOKET, ("uses", "G1", "strange")), "x"), ("uses", "G1", "strange"), "Use G1, Field strange"),
        (SetValue(Address(LOKET, ("position",)), "one"), ("position",), "Place in the order"),
        (RetireItem(Address(LOKET), ("nobody",)), ("replaced_by", 0), "Replaced by"),
    ],
)
def test_a_problem_leads_to_its_field(edit: Edit, path: tuple[str, ...], named: str):
    draft = apply(Draft.of(SMALL), edit)
    [problem] = draft.problems
    assert problem.address == Address(LOKET, path)
    assert item_address(problem.address) == Address(LOKET)
    assert words(place_words(draft, problem.address)[1]) == named
    assert draft.model is None


def test_a_line_of_edits_goes_back_and_forth_under_its_names():
    line = DraftHistory(Draft.of(SMALL))
    edits: list[tuple[Edit, str]] = [
        (SetValue(Address(LOKET, ("requirements", "melden", "target")), 1), "Target level melden, Counter clerk"),
        (SetValue(Address(LOKET, ("title", "en")), "Clerk"), "Name (English), Counter clerk"),
        (MoveItem(Address(COMPETENCIES, ("competencies", "melden")), 1), "Order: melden Reporting a fault"),
        (RemoveValue(Address(OFFERS, ("offers", "telclub"))), "Removed: Counting club"),
        (AddFile(persona_file("new-one"), {"format": 1, "id": "new-one"}), "New: new-one"),
        (ReplaceText("file", "record", (Address(COMPETENCIES, ("competencies", "zoeken", "title", "en")),)), REPLACED),
    ]
    states = [line.draft.files]
    for edit, name in edits:
        line = line.apply(edit)
        assert words(line.undo_label) == name
        states.append(line.draft.files)
    for (_, name), state in zip(reversed(edits), reversed(states[:-1]), strict=True):
        line = line.undo()
        assert line.draft.files == state
        assert words(line.redo_label) == name
    assert line.undo() is line
    assert line.redo().redo().draft.files == states[2]
    assert line.redo().apply(edits[3][0]).redo_label is None
    assert line.apply(SetValue(Address(LOKET, ("title", "en")), "Counter clerk")) is line


REPLACED = "“file” replaced by “record”"


def test_typing_in_one_field_is_one_step_until_a_pause():
    address = Address(LOKET, ("title", "en"))
    line = DraftHistory(Draft.of(SMALL))
    for text in ("C", "Cl", "Cle"):
        line = line.apply(SetValue(address, text), typing=True)
    assert len(line.done) == 1
    line = line.pause().apply(SetValue(address, "Clerk"), typing=True)
    assert [line.undo().draft.value(address), line.undo().undo().draft.value(address)] == ["Cle", "Counter clerk"]


def test_words_are_found_everywhere_and_replaced_where_wanted():
    draft = Draft.of(SMALL)
    hits = find_text(draft, "ARCHIEF", "depot", languages=["nl"])
    assert len(hits) == 11
    assert {hit.address.name for hit in hits} == {"nl"}
    for hit in hits:
        assert draft.value(hit.address) == hit.text
        assert [hit.text[slice(*span)].casefold() for span in hit.spans] == ["archief"] * len(hit.spans)
    done = apply(draft, ReplaceText("ARCHIEF", "depot", tuple(hit.address for hit in hits[1:])))
    assert find_text(done, "ARCHIEF", "depot", languages=["nl"]) == hits[:1]
    assert [done.value(hit.address) for hit in hits[1:]] == [hit.preview for hit in hits[1:]]
    assert find_text(draft, "archie", whole_words=True) == ()
    assert find_text(draft, "ARCHIEF", match_case=True) == ()
    assert find_text(draft, "") == ()


def test_many_edits_are_one_step_and_touch_only_their_lines():
    files = read_model_files(data_folder())
    hits = find_text(Draft.of(files), "collega", "teamgenoot")
    after = apply_edit(files, ReplaceText("collega", "teamgenoot", tuple(hit.address for hit in hits)))
    changed = [
        (old, new)
        for name in files
        for old, new in zip(files[name].splitlines(), after[name].splitlines(), strict=True)
        if old != new
    ]
    assert len(changed) == len(hits) > 100
    assert all(b"collega" in old.lower() and b"teamgenoot" in new for old, new in changed)
    assert apply_edit(files, SeveralEdits(tuple(SetValue(hit.address, hit.preview) for hit in hits))) == after


def test_the_names_of_fields_have_dutch():
    dutch = Texts("nl", catalogue_folder())
    draft = Draft.of(SMALL)
    address = Address(LOKET, ("requirements", "melden", "target"))
    item, field = place_words(draft, address)
    assert field is not None
    assert (dutch.render(item), dutch.render(field)) == ("Loketmedewerker", "Streefniveau melden")
