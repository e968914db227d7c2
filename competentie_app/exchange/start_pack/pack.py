"""Make the start pack: four Word files, and put them in a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from competentie_app.errors import AppError
from competentie_app.exchange.forms.file_names import unique_names
from competentie_app.exchange.start_pack.blocks import StartFacts
from competentie_app.exchange.start_pack.committee import committee_page
from competentie_app.exchange.start_pack.letters import employee_page, invitation_page
from competentie_app.exchange.start_pack.protection import protection_page
from competentie_app.exchange.start_pack.word import render_word
from competentie_app.texts import Texts, msg


@dataclass(frozen=True, slots=True)
class WordFile:
    """A document with a proposed name, without its ending."""

    stem: str
    content: bytes


class StartPackError(AppError):
    """The files could not be written; those written before stay."""


def make_start_pack(facts: StartFacts, texts: Texts) -> tuple[WordFile, ...]:
    """The invitation, the notes for employees and committee, and the page for the data protection officer."""
    makers = (invitation_page, employee_page, committee_page, protection_page)
    pages = (make(facts, texts) for make in makers)
    return tuple(WordFile(page.stem, render_word(page, facts.charter.authority, texts)) for page in pages)


def write_start_pack(folder: Path, files: tuple[WordFile, ...]) -> tuple[Path, ...]:
    """Write the files into a folder, made when it is not there; never over a file. Raises StartPackError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = unique_names((file.stem for file in files), ".docx", (path.name for path in folder.iterdir()))
        paths = tuple(folder / name for name in names)
        for path, file in zip(paths, files, strict=True):
            with path.open("xb") as target:
                target.write(file.content)
    except OSError as problem:
        raise StartPackError(
            msg("The start pack could not be written in {folder} ({reason}).",
                folder=str(folder), reason=problem.strerror or str(problem)),
            msg("Choose another folder, and try again."),
        ) from problem  # fmt: skip
    return paths
