"""What is wrong with a model is told with its place, all at once. Each case spoils the small model in one way."""

from datetime import date

import pytest

from competentie_app.model.loading import check_model
from competentie_app.texts import Texts

TODAY = date(2026, 11, 22)
COMPETENCIES, OFFERS, LOKET = "competencies.yaml", "learning_offers.yaml", "personas/loket.yaml"


def spoil(files: dict[str, bytes], file: str, old: str, new: str) -> dict[str, bytes]:
    """Replace the first `old` of a file; it must be there."""
    text = files[file].decode("utf-8")
    assert old in text
    return {**files, file: text.replace(old, new, 1).encode("utf-8")}


def told(files: dict[str, bytes], texts: Texts) -> list[str]:
    return [problem.render(texts) for problem in check_model(files, TODAY)]


def test_the_small_model_is_sound(small_files: dict[str, bytes], english: Texts):
    assert told(small_files, english) == []


CASES = [
    (
        COMPETENCIES,
        "    dimension: doen",
        "    dimension: doe",
        ["39:16: There is no dimension *doe*. Did you mean *doen*?"],
    ),
    (COMPETENCIES, "    base: true", '    base: "ja"', ["40:11: Expected: true or false; found: the text “ja”."]),
    (
        COMPETENCIES,
        'version: "1.0.0"',
        "version: 1.10",
        ["5:12: Expected: a text; found: the number 1.10. Put it in quotes."],
    ),
    (
        COMPETENCIES,
        "date: 2026-11-22",
        "date: 2026-13-45",
        ["6:9: “2026-13-45” is not a date. Write it as year-month-day, such as 2026-11-22."],
    ),
    (
        COMPETENCIES,
        "date: 2026-11-22",
        "date: 22/11/2026",
        ["6:9: “22/11/2026” is not a date. Write it as year-month-day, such as 2026-11-22."],
    ),
    (
        COMPETENCIES,
        "  id: klein-archief",
        "  id: klein archief",
        ["4:7: “klein archief” is not an id. Use letters, digits and hyphens only, and start with a letter."],
    ),
    (
        COMPETENCIES,
        "format: 1",
        "format: 2",
        ["2:9: This file has layout 2; the program knows layout 1. Install a newer version of the program."],
    ),
    (COMPETENCIES, "default_target_top: 2", "default_target_top: 3", ["11:23: 3 is out of range: 1 to 2 is allowed."]),
    (
        COMPETENCIES,
        "default_target_top: 2",
        "default_target_top: 1.5",
        ["11:23: Expected: a whole number; found: the number 1.5."],
    ),
    (COMPETENCIES, "status: local", "status: lokaal", ["8:11: “lokaal” is not a choice here. Did you mean *local*?"]),
    (
        COMPETENCIES,
        "status: local",
        "status: zeker",
        ["8:11: “zeker” is not a choice here. Use official, draft, local."],
    ),
    (
        COMPETENCIES,
        "source: made for the tests",
        "source:",
        ["9:10: The field *source* is empty. Fill it in or leave it out."],
    ),
    (COMPETENCIES, "source: made for the tests", 'source: "  "', ["9:11: This text is empty."]),
    (
        COMPETENCIES,
        "    description: {",
        "    descripton: {",
        ["43:5: Unknown field *descripton*. Did you mean *description*?"],
    ),
    (
        COMPETENCIES,
        "    questions:\n",
        "    questions: []\n    vragen:\n",
        ["48:16: The list *questions* is empty.", "49:5: Unknown field *vragen*."],
    ),
    (
        COMPETENCIES,
        'nl: "Zoeken", en',
        'nl: "Opzoeken!", en',
        ["42:17: The short name “Opzoeken!” has 9 characters; 8 is the most."],
    ),
    (COMPETENCIES, 'nl: "Melden", en', 'nl: "zoeken", en', ["58:22: *zoeken* already has the short name “zoeken”."]),
    (
        COMPETENCIES,
        '      - {nl: "zelden", en: "rarely"}\n',
        "",
        ["30:7: The scale has 3 levels, but *level_names* has 2 entries."],
    ),
    (OFFERS, "form: les", "form: lezing", ["9:11: There is no form *lezing*."]),
    (OFFERS, "hours: 2\n", "hours: 2.1\n", ["11:12: Write hours in quarters, more than 0. Such as 0.25, 1.5 or 8."]),
    (
        OFFERS,
        "hours: 2\n",
        "hours: 1,5\n",
        ["11:12: Expected: a number; found: the text “1,5”. Write decimals with a point, such as 1.5."],
    ),
    (OFFERS, "cost: free", "cost: gratis", ["12:11: “gratis” is not a choice here. Use free, unknown, 120.0."]),
    (OFFERS, "cost: 120.0", "cost: 120.005", ["73:11: Write a cost with at most two decimals."]),
    (
        OFFERS,
        "languages: [nl, en]",
        "languages: [Nederlands]",
        ["10:16: “Nederlands” is not a language code such as nl or en."],
    ),
    (
        OFFERS,
        "https://archiefschool.example/delen",
        "www.archiefschool.example",
        ["74:14: “www.archiefschool.example” is not a web address. It starts with https:// and holds no spaces."],
    ),
    (OFFERS, "group: team", "group: teams", ["14:12: “teams” is not a choice here. Did you mean *team*?"]),
    (OFFERS, "from: 0, to: 1", "from: 1, to: 1", ["16:43: An offer raises: *to* (1) must be above *from* (1)."]),
    (OFFERS, "from: 0, to: 1", "from: 0, to: 3", ["16:43: 3 is out of range: 0 to 2 is allowed."]),
    (
        OFFERS,
        "prerequisites: [zoekles]",
        "prerequisites: [zoekless]",
        ["31:21: There is no activity *zoekless*. Did you mean *zoekles*?"],
    ),
    (
        OFFERS,
        "prerequisites: [zoekles]",
        "prerequisites: zoekles",
        ["31:20: Expected: a list; found: the text “zoekles”. Start each entry with “- ”."],
    ),
    (OFFERS, "excludes: [delen-in-team]", "excludes: [delen-online]", ["79:16: An activity cannot exclude itself."]),
    (
        OFFERS,
        "personas: [ploegbaas]",
        "personas: [ploegbas]",
        ["110:16: There is no persona *ploegbas*. Did you mean *ploegbaas*?"],
    ),
    (
        OFFERS,
        "last_checked: 2026-11-20",
        "last_checked: 2026-11-23",
        ["17:19: “2026-11-23” is in the future. Write the day on which it was checked."],
    ),
    (
        OFFERS,
        "{competency: vragen, from: 0, to: 2}",
        "{competency: zorg, from: 0, to: 2}",
        ["125:22: *zorg* stands here twice; it is also on line 124."],
    ),
    (
        LOKET,
        "id: loket",
        "id: balie",
        ["2:5: The id *balie* is not the name of the file, *loket*. Make them the same."],
    ),
    (
        LOKET,
        "competency: zoeken",
        "competency: zoken",
        ["17:17: There is no competency *zoken*. Did you mean *zoeken*?"],
    ),
    (LOKET, "competency: melden", "competency: zoeken", ["22:17: *zoeken* stands here twice; it is also on line 17."]),
    (LOKET, "weight: 2", "weight: 4", ["19:13: 4 is out of range: 1 to 3 is allowed."]),
    (LOKET, "target: 1", "target: 0", ["18:13: 0 is out of range: 1 to 2 is allowed."]),
    (LOKET, "title_words: [loket, onthaal]", "title_words: [Loket]", ["15:14: Write “Loket” in lower case."]),
    (
        LOKET,
        'title: {nl: "Loketmedewerker", en: "Counter clerk"}',
        'title: {nl: "Loketmedewerker"}',
        ["3:8: The English text (en) is missing."],
    ),
    (
        LOKET,
        'title: {nl: "Loketmedewerker", en: "Counter clerk"}',
        "title: Loketmedewerker",
        ["3:8: Expected: a text in two languages; found: the text “Loketmedewerker”. Write it as nl: … and en: …"],
    ),
    (
        LOKET,
        'title: {nl: "Loketmedewerker"',
        'title: {nl: "Loketmedewerker", fr: "Guichetier"',
        ["3:32: Unknown language *fr*. Use nl, en."],
    ),
    (
        LOKET,
        "requirements:\n",
        "stakeholder_roles: [hrbp]\nrequirements:\n",
        ["16:21: There is no stakeholder role *hrbp*."],
    ),
    (LOKET, "title: {", "titel: {", ["3:1: Unknown field *titel*. Did you mean *title*?"]),
]


@pytest.mark.parametrize(("file", "old", "new", "lines"), CASES)
def test_a_spoiled_model_is_explained(
    file: str, old: str, new: str, lines: list[str], small_files: dict[str, bytes], english: Texts
):
    assert told(spoil(small_files, file, old, new), english) == [f"{file}:{line}" for line in lines]


def test_the_same_in_dutch(small_files: dict[str, bytes], dutch: Texts):
    files = spoil(small_files, LOKET, "title: {", "titel: {")
    files = spoil(files, LOKET, "competency: zoeken", "competency: zoken")
    files = spoil(files, LOKET, ', en: "Helps whoever comes in"', "")
    files = spoil(files, OFFERS, "    hours: 2\n", "\thours: 2\n")
    assert told(files, dutch) == [
        "learning_offers.yaml:11:1: Hier staat een tab. Gebruik spaties.",
        "personas/loket.yaml:3:1: Onbekend veld *titel*. Bedoelde je *title*?",
        "personas/loket.yaml:4:10: De Engelse tekst (en) ontbreekt.",
        "personas/loket.yaml:17:17: Er is geen competentie *zoken*. Bedoelde je *zoeken*?",
    ]


def test_a_double_id_is_told_with_its_first_line_and_with_what_it_leaves_dangling(
    small_files: dict[str, bytes], english: Texts
):
    lines = told(spoil(small_files, COMPETENCIES, "  - id: melden", "  - id: zoeken"), english)
    assert lines[0] == "competencies.yaml:54:9: *zoeken* stands here twice; it is also on line 38."
    assert {line.split(": ")[1] for line in lines[1:]} == {"There is no competency *melden*."}


def test_a_target_above_the_highest_default_is_refused(small_files: dict[str, bytes], english: Texts):
    files = spoil(small_files, COMPETENCIES, "default_target_top: 2", "default_target_top: 1")
    assert told(files, english)[-1] == (
        "personas/ploegbaas.yaml:33:13: Level 2 is never a target for a whole role. "
        "The highest target is 1 (default_target_top)."
    )


def test_a_loop_of_prerequisites_is_named(small_files: dict[str, bytes], english: Texts):
    files = spoil(small_files, OFFERS, "prerequisites: [meldkaart]", "prerequisites: [zoeken-met-mentor]")
    files = spoil(files, OFFERS, "prerequisites: [zoekles]", "prerequisites: [opvolgen]")
    assert told(files, english) == [
        "learning_offers.yaml:31:20: These activities wait for each other: "
        "zoeken-met-mentor → opvolgen → zoeken-met-mentor. Remove one of these prerequisites."
    ]


def test_an_unreadable_file_brings_no_false_alarms_elsewhere(small_files: dict[str, bytes], english: Texts):
    for file in (COMPETENCIES, OFFERS, LOKET):
        lines = told({**small_files, file: b"format: [1\n"}, english)
        assert len(lines) == 1
        assert lines[0].startswith(f"{file}:1:9: This bracket is not closed")


def test_wrong_shapes_are_told_once(small_files: dict[str, bytes], english: Texts):
    files = {**small_files, LOKET: b"- just a list\n"}
    assert told(files, english) == ["personas/loket.yaml:1:1: Expected: a group of fields; found: a list."]
    files = spoil(small_files, OFFERS, "forms:\n  - {id: les,", "forms:\n  - x\n  - {id: les,")
    assert told(files, english) == ["learning_offers.yaml:3:5: Expected: a group of fields; found: the text “x”."]
    files = spoil(small_files, COMPETENCIES, "scale:\n", "scale: x\nschaal:\n")
    assert told(files, english)[0] == "competencies.yaml:10:8: Expected: a group of fields; found: the text “x”."


def test_strange_and_missing_files_are_told(small_files: dict[str, bytes], english: Texts):
    files = {name: data for name, data in small_files.items() if not name.startswith("personas/")}
    files["competencie.yaml"] = files.pop(COMPETENCIES)
    assert told(files, english) == [
        "competencie.yaml:1:1: This file is no part of a model. Did you mean *competencies.yaml*?",
        "competencies.yaml:1:1: This file is missing.",
        "personas:1:1: There is no persona. Put a file for each persona in the folder personas.",
    ]
