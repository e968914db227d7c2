"""Reads all data files into one model, and keeps what the checks need to point at a place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.fields import Fields, read_group
from competentie_app.model.model_files import (
    AGO,
    COMPETENCIES,
    LEARNING_OFFERS,
    PLAYBOOK,
    PRINCIPLES,
    SINGLE_FILES,
    is_persona_file,
    persona_stem,
)
from competentie_app.model.persona import Persona
from competentie_app.model.placed_values import Node, Places
from competentie_app.model.placed_yaml import read_placed
from competentie_app.model.problems import FileLog, Problem, did_you_mean
from competentie_app.model.read_competencies import read_competency_file
from competentie_app.model.read_learning_offers import OfferFile, read_offer_file
from competentie_app.model.read_personas import read_persona
from competentie_app.model.read_reference import read_ago_file, read_playbook, read_principle_file
from competentie_app.texts import msg

Value = TypeVar("Value")
Parsed = tuple[Node | None, tuple[Problem, ...]]
"""What the YAML reader made of a file, and what it had to say; None when the file cannot be read."""
Parse = Callable[[str, bytes], Parsed]


def parse_file(name: str, data: bytes) -> Parsed:
    """Read the YAML of one file. Who has the result of an earlier reading at hand gives another function."""
    log = FileLog(name)
    root = read_placed(data, log)
    return root, tuple(log.problems)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out of the files. `model` is None when `competencies.yaml` could not be read at all.

    With problems the model may hold stand-ins; it must then only be used to look for more problems.
    `persona_files` runs along with `model.personas`; `unreadable` names the files that gave nothing.
    """

    model: CompetenceModel | None
    problems: tuple[Problem, ...]
    places: Places
    persona_files: tuple[str, ...]
    unreadable: frozenset[str]


@dataclass(slots=True)
class _Reader:
    files: Mapping[str, bytes]
    parse: Parse = parse_file
    problems: list[Problem] = field(default_factory=list[Problem])
    roots: dict[str, Node] = field(default_factory=dict[str, Node])
    unreadable: set[str] = field(default_factory=set[str])

    def read(self, name: str, read: Callable[[Fields], Value]) -> Value | None:
        """Return what `read` makes of a file; None when it is absent or cannot be read."""
        if name not in self.files:
            return None
        root, problems = self.parse(name, self.files[name])
        log = FileLog(name, list(problems))
        value = None
        if root is None:
            self.unreadable.add(name)
        else:
            self.roots[name] = root
            value = read_group(log, root, read)
        self.problems.extend(log.problems)
        return value


def read_all(files: Mapping[str, bytes], parse: Parse = parse_file) -> Reading:
    """Read every file once. Never raises for what stands in the files."""
    reader = _Reader(files, parse)
    _report_strangers(files, reader.problems)
    head = reader.read(COMPETENCIES, read_competency_file)
    scale = head.scale if head is not None and len(head.scale.names) > 1 else None
    personas: list[tuple[Persona, str]] = []
    for name in sorted(filter(is_persona_file, files)):
        persona = reader.read(name, lambda fields, name=name: read_persona(fields, scale, persona_stem(name)))
        if persona is not None:
            personas.append((persona, name))
    personas.sort(key=lambda pair: pair[0].order)
    offers = reader.read(LEARNING_OFFERS, lambda fields: read_offer_file(fields, scale)) or OfferFile()
    editions = reader.read(AGO, read_ago_file) or ()
    principles = reader.read(PRINCIPLES, read_principle_file) or ()
    playbook = reader.read(PLAYBOOK, read_playbook)
    model = None
    if head is not None:
        model = CompetenceModel(
            id=head.head.id,
            version=head.head.version,
            date=head.head.date,
            title=head.head.title,
            scale=head.scale,
            dimensions=head.dimensions,
            competencies=head.competencies,
            personas=tuple(persona for persona, _ in personas),
            forms=offers.forms,
            learning_offers=offers.offers,
            ago_editions=editions,
            principles=principles,
            playbook=playbook,
            provenance=head.head.provenance,
        )
    return Reading(
        model,
        tuple(reader.problems),
        Places(reader.roots),
        persona_files=tuple(name for _, name in personas),
        unreadable=frozenset(reader.unreadable),
    )


def _report_strangers(files: Mapping[str, bytes], problems: list[Problem]) -> None:
    """Note files that are no part of a model, and what is missing as a whole."""
    for name in files:
        if name not in SINGLE_FILES and not is_persona_file(name):
            message = msg("This file is no part of a model.")
            problems.append(Problem(name, 1, 1, message, did_you_mean(name, SINGLE_FILES)))
    if COMPETENCIES not in files:
        problems.append(Problem(COMPETENCIES, 1, 1, msg("This file is missing.")))
    if not any(map(is_persona_file, files)):
        advice = msg("Put a file for each persona in the folder personas.")
        problems.append(Problem("personas", 1, 1, msg("There is no persona."), advice))
