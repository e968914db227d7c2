"""A model in one ZIP: the same bytes each time, and nothing taken from a ZIP that could do harm."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.exchange.model_zip import ModelZipError, make_model_zip, read_model_zip
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.texts import LocalText, Texts
from tests.model.conftest import SMALL_MODEL

FILES = read_model_files(SMALL_MODEL)
DAY = date(2026, 11, 22)
NOTE = LocalText("Voor het archief van de buren", "For the archive next door")
CONTENT = make_model_zip(load_model(FILES), FILES, DAY, NOTE)
ENGLISH = Texts("en")


def zipped(parts: list[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return target.getvalue()


def inside(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def told(content: bytes) -> list[str]:
    return [ENGLISH.render(each) for each in read_model_zip("model.zip", content).remarks]


def test_equal_models_give_equal_bytes_whatever_the_order_and_what_lies_beside():
    other = dict(sorted(FILES.items(), reverse=True)) | {"notes.txt": b"mine", "../x.yaml": b"x"}
    assert make_model_zip(load_model(FILES), other, DAY, NOTE) == CONTENT
    manifest = json.loads(inside(CONTENT)["manifest.json"])
    assert (manifest["version"], manifest["date"], manifest["note"]["nl"]) == ("1.0.0", "2026-11-22", NOTE.nl)
    assert {each["name"] for each in manifest["files"]} == set(FILES)


def test_what_goes_out_comes_in():
    package = read_model_zip("model.zip", CONTENT, DAY)
    assert (package.files, package.remarks, package.problems) == (FILES, (), ())
    assert package.manifest is not None
    assert (package.manifest.day, package.manifest.note) == (DAY, NOTE)


def test_a_folder_packed_by_hand_is_read_and_what_is_no_part_of_it_is_told():
    parts = [(f"my model/{name}", content) for name, content in FILES.items()]
    content = zipped([*parts, ("my model/plan.docx", b"1"), ("__MACOSX/my model/._x", b"2")])
    package = read_model_zip("hand.zip", content)
    assert (package.files, package.manifest) == (FILES, None)
    assert told(content) == [
        "The ZIP has no manifest that can be read, so nothing tells whether its files are complete.",
        "“plan.docx” was left aside.",
    ]


def test_files_that_do_not_agree_with_the_manifest_are_told():
    parts = inside(CONTENT)
    del parts["personas/loket.yaml"]
    parts["competencies.yaml"] += b"# mine\n"
    assert told(zipped(list(parts.items()))) == [
        "“competencies.yaml” was changed after the ZIP was made.",
        "“personas/loket.yaml” is missing, though the manifest names it.",
    ]


def test_a_model_with_errors_is_read_with_its_problems():
    parts = {**FILES, "personas/loket.yaml": FILES["personas/loket.yaml"].replace(b"zoeken", b"zoekem")}
    package = read_model_zip("model.zip", zipped(list(parts.items())))
    assert "There is no competency *zoekem*." in ENGLISH.render(package.problems[0].message)


def _encrypted() -> bytes:
    """The mark of encryption in the list at the end, which is what a reader goes by."""
    content = bytearray(zipped(list(FILES.items())))
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    return bytes(content)


def _link() -> bytes:
    link = zipfile.ZipInfo("personas/loket.yaml")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    return zipped([("competencies.yaml", FILES["competencies.yaml"]), (link, b"/etc/passwd")])


def _twice() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return zipped([("competencies.yaml", b"1"), ("competencies.yaml", b"2")])


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: b"", "is no ZIP"),
        (lambda: b"format: 1\n", "is no ZIP"),
        (lambda: CONTENT[:-30], "is damaged"),
        (lambda: CONTENT.replace(b"format: 1", b"format: 2", 1), "is damaged"),
        (_encrypted, "is protected with a password"),
        (lambda: zipped([("competencies.yaml", bytes(4_000_000))]), "holds far more than a model"),
        (lambda: zipped([(f"personas/p{n}.yaml", b"") for n in range(1001)]), "holds far more than a model"),
        (lambda: zipped([("../competencies.yaml", b"1")]), "holds names that no ZIP of a model has"),
        (lambda: zipped([("/competencies.yaml", b"1")]), "holds names that no ZIP of a model has"),
        (lambda: zipped([("C:competencies.yaml", b"1")]), "holds names that no ZIP of a model has"),
        (lambda: zipped([("personas\\a.yaml", b"1")]), "holds names that no ZIP of a model has"),
        (lambda: zipped([("Competencies.yaml", b"1"), ("competencies.yaml", b"2")]), "holds names that"),
        (_link, "holds names that no ZIP of a model has"),
        (_twice, "holds names that no ZIP of a model has"),
        (lambda: zipped([("letter.txt", b"1")]), "holds no competence model"),
    ],
)
def test_what_could_do_harm_or_is_no_model_is_refused(make: Callable[[], bytes], reason: str):
    with pytest.raises(ModelZipError) as refused:
        read_model_zip("thing.zip", make())
    assert reason in refused.value.explain(ENGLISH)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_a_few_wrong_bytes_are_refused_or_told_and_never_more(seed: int):
    chance = random.Random(seed)
    content = bytearray(CONTENT)
    for _ in range(chance.randint(1, 4)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    try:
        package = read_model_zip("model.zip", bytes(content))
    except ModelZipError:
        return
    assert package.files == FILES or package.remarks or package.problems
