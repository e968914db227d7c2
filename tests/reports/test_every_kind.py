"""What every kind of paper must prove: looks as reviewed, reads as it looks, and goes together with the others."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pypdf import generic

from competentie_app.paths import catalogue_folder
from competentie_app.reports.individual_plan import render_individual_plan
from competentie_app.reports.setting.press import Press
from competentie_app.reports.tagging.tree import new_tree
from competentie_app.texts import Texts
from tests.reports.examples import PLAN
from tests.reports.papers import PAPERS
from tests.reports.reading import failures
from tools import page_pictures

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points, from the lower left corner of the page."""


@pytest.mark.parametrize("name", PAPERS)
def test_the_pages_look_as_reviewed(name: str, dutch: Texts):
    changed = page_pictures.changed_pages(name, PAPERS[name](dutch).printed())
    assert changed == [], "look with `python -m tools.page_pictures FOLDER`, then `--accept`"


def test_a_line_less_is_seen(dutch: Texts):
    less = replace(PLAN, going_well=(), phases=PLAN.phases[:1])
    pdf = render_individual_plan(less, dutch)
    assert 1 in page_pictures.changed_pages("plan", pdf)
    old, new = page_pictures.read("plan")[0], page_pictures.pictures_of(pdf)[0]
    assert page_pictures.side_by_side(old, new).width > 3 * page_pictures.WIDTH


@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_kinds_together_in_one_file_pass(language: str, tmp_path: Path, dutch: Texts, english: Texts):
    texts = dutch if language == "nl" else english
    first, *others = (tell(texts) for tell in PAPERS.values())
    press = Press(new_tree(), first.facts, first.story.book)
    for manuscript in (first, *others):
        press.print(manuscript)
    assert failures(press.finish(), tmp_path / "all.pdf") == []


@pytest.mark.parametrize("name", PAPERS)
def test_the_reading_order_is_the_order_on_the_page(name: str, tmp_path: Path, dutch: Texts):
    path = tmp_path / "paper.pdf"
    path.write_bytes(PAPERS[name](dutch).printed())
    boxes = boxes_of(path)
    read = [place for place in reading_order(path) if place in boxes]
    assert len(read) > 10
    back = [
        (before, after)
        for before, after in pairwise(read)
        if before[0] == after[0] and _goes_back(boxes[before], boxes[after])
    ]
    assert back == []


def _goes_back(before: Box, after: Box) -> bool:
    """Whether what is read next stands wholly above what was read, and not to the right of it (a next column)."""
    return after[1] > before[3] and after[0] < before[2] - 1


def reading_order(path: Path) -> list[tuple[int, int]]:
    """Page and number of every marked content, as the structure tree has them."""
    reader = pypdf.PdfReader(path)
    catalogue: Any = reader.trailer["/Root"]
    sheets: list[Any] = list(reader.pages)
    numbers = {page.indirect_reference.idnum: place for place, page in enumerate(sheets)}

    def walk(node: Any, page: Any) -> Iterator[tuple[int, int]]:
        if isinstance(node, generic.NumberObject):
            yield numbers[page.idnum], int(node)
            return
        node = node.get_object()
        if isinstance(node, generic.ArrayObject):
            for child in node:
                yield from walk(child, page)
        elif isinstance(node, generic.NumberObject):
            yield numbers[page.idnum], int(node)
        elif "/MCID" in node:
            yield numbers[node.raw_get("/Pg").idnum if "/Pg" in node else page.idnum], int(node["/MCID"])
        elif node.get("/Type") != "/OBJR":
            yield from walk(node.get("/K", generic.ArrayObject()), node.raw_get("/Pg") if "/Pg" in node else page)

    return list(walk(catalogue["/StructTreeRoot"]["/K"], None))


def boxes_of(path: Path) -> dict[tuple[int, int], Box]:
    """Where every marked content stands: the box round all its letters and lines."""
    found: dict[tuple[int, int], Box] = {}
    document = pypdfium2.PdfDocument(path)
    for number in range(len(document)):
        for thing in document[number].get_objects():
            mark = pdfium.FPDFPageObj_GetMarkedContentID(thing)
            if mark >= 0:
                left, bottom, right, top = thing.get_bounds()
                had = found.get((number, mark), (left, bottom, right, top))
                found[number, mark] = (
                    min(had[0], left), min(had[1], bottom), max(had[2], right), max(had[3], top)
                )  # fmt: skip
    document.close()
    return found


@pytest.mark.slow
def test_another_process_with_other_hashes_gives_the_same_bytes(dutch: Texts):
    """Sets and hashes may not decide the order of anything; papers are told in another order there, too."""
    script = (
        "import hashlib, sys; from pathlib import Path; from competentie_app.texts import Texts;"
        " from tests.reports.papers import PAPERS;"
        " texts = Texts('nl', Path(sys.argv[1]));"
        " [print(name, hashlib.sha256(PAPERS[name](texts).printed()).hexdigest()) for name in reversed(PAPERS)]"
    )
    here = {f"{name} {hashlib.sha256(tell(dutch).printed()).hexdigest()}" for name, tell in PAPERS.items()}
    for seed in ("1", "77"):
        there = subprocess.run(
            [sys.executable, "-c", script, str(catalogue_folder())],
            cwd=Path(__file__).parents[2], env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert set(there.stdout.splitlines()) == here
