"""Small pictures of the pages of every kind of paper, beside the reviewed ones.

`python -m tools.page_pictures FOLDER` draws what differs into FOLDER: old, new and difference side by side, for a
person to look at. `--accept` then makes the new ones the reviewed ones. The tests compare with a tolerance: another
version of the library that draws may smooth letters in another way.
"""

from __future__ import annotations

import argparse
import io
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

GOLDEN = Path(__file__).resolve().parents[1] / "tests" / "reports" / "golden" / "pages"
WIDTH = 240
"""Pixels: headings can be read, body text is a grey line that moves when the page changes."""
MOST_PAGES = 3
GREYS = 16
BLOCK, MOST_DIFFERENCE = 8, 24.0
"""Side of a square in pixels, and how far its mean grey (0-255) may be from the reviewed one."""
Grey = npt.NDArray[np.uint8]


def pictures_of(pdf: bytes) -> list[Grey]:
    """The first pages as grey pictures."""
    import pypdfium2

    found: list[Grey] = []
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for number in range(min(len(document), MOST_PAGES)):
            with closing(document[number]) as page:
                bitmap: Any = page.render(scale=WIDTH / page.get_size()[0], grayscale=True)
                found.append(np.array(bitmap.to_numpy(), dtype=np.uint8).reshape(bitmap.height, bitmap.width))
                bitmap.close()
    return found


def read(name: str) -> list[Grey]:
    """The reviewed pages of a paper; none where nobody reviewed any."""
    files = sorted(GOLDEN.glob(f"{name}-[0-9].png"))
    return [np.array(Image.open(file).convert("L")) for file in files]


def difference(old: Grey, new: Grey) -> float:
    """How far the worst square of two pages is apart in mean grey; 255 when the pages have another size."""
    if old.shape != new.shape:
        return 255.0
    height, width = (side - side % BLOCK for side in old.shape)
    apart = np.abs(_means(old[:height, :width]) - _means(new[:height, :width]))
    return float(apart.max())


def changed_pages(name: str, pdf: bytes) -> list[int]:
    """Pages (from 1) that look otherwise than the reviewed ones, are new or are gone."""
    old, new = read(name), pictures_of(pdf)
    together = min(len(old), len(new))
    found = [page + 1 for page in range(together) if difference(old[page], new[page]) > MOST_DIFFERENCE]
    return found + list(range(together + 1, max(len(old), len(new)) + 1))


def side_by_side(old: Grey | None, new: Grey | None) -> Image.Image:
    """Old, new, and where they differ (dark), from left to right."""
    pages = [page for page in (old, new) if page is not None]
    height, width = (max(page.shape[axis] for page in pages) for axis in (0, 1))
    left, right = (_on_sheet(page, height, width) for page in (old, new))
    apart = 255 - np.abs(left.astype(np.int16) - right.astype(np.int16)).astype(np.uint8)
    gap = np.full((height, 4), 128, dtype=np.uint8)
    return Image.fromarray(np.hstack([left, gap, right, gap, apart]))


def accept(name: str, pdf: bytes) -> None:
    """Make the pages of today the reviewed ones."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for file in GOLDEN.glob(f"{name}-[0-9].png"):
        file.unlink()
    for number, page in enumerate(pictures_of(pdf), start=1):
        file = io.BytesIO()
        Image.fromarray(page).quantize(GREYS).save(file, "PNG", optimize=True)
        (GOLDEN / f"{name}-{number}.png").write_bytes(file.getvalue())


def _means(page: Grey) -> npt.NDArray[np.float64]:
    height, width = page.shape
    return page.reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK).mean(axis=(1, 3))


def _on_sheet(page: Grey | None, height: int, width: int) -> Grey:
    sheet = np.full((height, width), 255, dtype=np.uint8)
    if page is not None:
        sheet[: page.shape[0], : page.shape[1]] = page
    return sheet


def main(arguments: list[str]) -> int:
    """Draw what changed, and accept it when asked; 1 when something changed and was not accepted."""
    from competentie_app.paths import catalogue_folder
    from competentie_app.texts import Texts
    from tests.reports.papers import PAPERS

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--accept", action="store_true")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    texts, changed = Texts("nl", catalogue_folder()), 0
    for name, tell in PAPERS.items():
        pdf = tell(texts).printed()
        old, new = read(name), pictures_of(pdf)
        for page in changed_pages(name, pdf):
            changed += 1
            pair = (pages[page - 1] if page <= len(pages) else None for pages in (old, new))
            side_by_side(*pair).save(options.folder / f"{name}-{page}.png")
            sys.stdout.write(f"{name}, page {page}\n")
        if options.accept and changed_pages(name, pdf):
            accept(name, pdf)
    return 1 if changed and not options.accept else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
