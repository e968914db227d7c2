"""Later versions of the small model, made by changing the values of its files."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import yaml

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import load_model, read_model_files
from tests.app.office import SMALL_MODEL

Files = dict[str, Any]
"""The parsed content of each file, by name."""


def small_files() -> dict[str, bytes]:
    return read_model_files(SMALL_MODEL)


def variant(*changes: Callable[[Files], None], version: str = "2.0.0") -> dict[str, bytes]:
    """The small model as another version, after these changes."""
    content: Files = {name: yaml.safe_load(data) for name, data in small_files().items()}
    content["competencies.yaml"]["model"]["version"] = version
    for change in changes:
        change(content)
    return {name: yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode() for name, data in content.items()}


def model(*changes: Callable[[Files], None]) -> CompetenceModel:
    return load_model(variant(*changes))


def target(persona: str, competency: str, level: int) -> Callable[[Files], None]:
    """Another target level of a persona."""

    def change(files: Files) -> None:
        for need in files[f"personas/{persona}.yaml"]["requirements"]:
            if need["competency"] == competency:
                need["target"] = level

    return change


def replaced(old: str, *new: str, retire: bool = True) -> Callable[[Files], None]:
    """New competencies in the place of one; personas and activities that named it name each of them.

    `retire`: the old one stays with `replaced_by`; otherwise it is taken out without a word.
    """

    def change(files: Files) -> None:
        items = files["competencies.yaml"]["competencies"]
        place = next(at for at, item in enumerate(items) if item["id"] == old)
        known, gone = {item["id"] for item in items}, items[place]
        made = [_named(items[place], key) for key in new if key not in known]
        items[place : place + 1] = made
        if retire:
            items.append({**_named(gone, old), "replaced_by": list(new)})
        for name, content in files.items():
            if name.startswith("personas/"):
                content["requirements"] = _spread(content["requirements"], old, new)
        for offer in files["learning_offers.yaml"]["offers"]:
            offer["raises"] = _spread(offer["raises"], old, new)

    return change


def without_offer(key: str) -> Callable[[Files], None]:
    """One activity less; nothing builds on it any more."""

    def change(files: Files) -> None:
        offers = files["learning_offers.yaml"]["offers"]
        files["learning_offers.yaml"]["offers"] = [offer for offer in offers if offer["id"] != key]
        for offer in offers:
            for name in ("prerequisites", "excludes"):
                if key in offer.get(name, ()):
                    offer[name] = [each for each in offer[name] if each != key]
                    if not offer[name]:
                        del offer[name]

    return change


def offer_field(key: str, field: str, value: object) -> Callable[[Files], None]:
    """Another value in one field of an activity."""

    def change(files: Files) -> None:
        for offer in files["learning_offers.yaml"]["offers"]:
            if offer["id"] == key:
                offer[field] = value

    return change


def renamed_persona(old: str, new: str, *, retire: bool = False) -> Callable[[Files], None]:
    """A persona under another id; `retire`: the old one stays, with `replaced_by`."""

    def change(files: Files) -> None:
        content = files.pop(f"personas/{old}.yaml")
        files[f"personas/{new}.yaml"] = {**deepcopy(content), "id": new}
        if retire:
            files[f"personas/{old}.yaml"] = {**content, "replaced_by": [new]}
        for offer in files["learning_offers.yaml"]["offers"]:
            if old in offer.get("personas", ()):
                offer["personas"] = [new if each == old else each for each in offer["personas"]]

    return change


def _named(item: dict[str, Any], key: str) -> dict[str, Any]:
    """A competency like another one, with its own id, names and sentences."""
    made = {**deepcopy(item), "id": key, "title": _both(key), "short_name": _both(key[:8])}
    made["levels"] = [
        {language: f"{text[:-1]} ({key})." for language, text in level.items()} for level in item["levels"]
    ]
    return made


def _both(text: str) -> dict[str, str]:
    return {"nl": text, "en": text}


def _spread(rows: list[dict[str, Any]], old: str, new: tuple[str, ...]) -> list[dict[str, Any]]:
    """Rows about `old` become a row about each of `new` that has none yet."""
    known = {row["competency"] for row in rows}
    found: list[dict[str, Any]] = []
    for row in rows:
        if row["competency"] != old:
            found.append(row)
        else:
            found += [{**deepcopy(row), "competency": key} for key in new if key not in known]
    return found
