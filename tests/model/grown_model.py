"""Models of any size for tests: a model from nothing, grown with the editor's own edits."""

from __future__ import annotations

from datetime import date

from competentie_app.model.blank import BlankModel, blank_model
from competentie_app.model.editing.addresses import Address
from competentie_app.model.editing.applying import apply_edit
from competentie_app.model.editing.edits import AddFile, Edit, SetValue, SeveralEdits
from competentie_app.model.editing.file_tree import Data
from competentie_app.model.model_files import COMPETENCIES, LEARNING_OFFERS
from competentie_app.texts import LocalText

DAY = date(2026, 11, 22)
MARK: dict[str, Data] = {"status": "local", "source": "made for the tests"}


def both(nl: str, en: str | None = None) -> dict[str, Data]:
    return {"nl": nl, "en": en or nl}


def grown_model(levels: int, dimensions: int, competencies: int, personas: int) -> dict[str, bytes]:
    """Names are numbers in words of their own, so that a text that is shown can be found back.

    Even dimensions are ranked and may rest on one view; odd ones not, and they have names of levels of their own.
    """
    blank = BlankModel(
        title=LocalText("Proefmodel", "Trial model"),
        levels=tuple(LocalText(f"trap{n}", f"rung{n}") for n in range(levels)),
        dimensions=tuple(LocalText(f"Soort {n}", f"Sort {n}") for n in range(dimensions)),
        competency=LocalText("Bekwaamheid 0", "Ability 0"),
        persona=LocalText("Rol 0", "Role 0"),
        day=DAY,
    )
    files = blank_model(blank)
    edits: list[Edit] = [
        SetValue(Address(COMPETENCIES, ("dimensions",)), [_dimension(n, levels) for n in range(dimensions)]),
        SetValue(
            Address(COMPETENCIES, ("competencies",)), [_competency(n, levels, dimensions) for n in range(competencies)]
        ),
        *(
            SetValue(Address("personas/rol-0.yaml", (field,)), value)
            for field, value in _persona(0, levels, competencies, personas).items()
            if field not in ("format", "id")
        ),
        *(AddFile(f"personas/rol-{n}.yaml", _persona(n, levels, competencies, personas)) for n in range(1, personas)),
        SetValue(
            Address(LEARNING_OFFERS, ("offers",)),
            [_offer(n, level) for n in range(competencies) for level in range(levels - 1)],
        ),
    ]
    return apply_edit(files, SeveralEdits(tuple(edits)))


def _dimension(number: int, levels: int) -> Data:
    odd = number % 2 == 1
    own: dict[str, Data] = {"level_names": [both(f"maat{n}", f"measure{n}") for n in range(levels)]} if odd else {}
    return {
        "id": f"soort-{number}",
        "title": both(f"Soort {number}", f"Sort {number}"),
        "singular": both(f"soort {number}", f"sort {number}"),
        "form_title": both(f"Vragen over soort {number}", f"Questions on sort {number}"),
        **own,
        "ranked": not odd,
        "manager_alone": not odd,
        **MARK,
    }


def _competency(number: int, levels: int, dimensions: int) -> Data:
    return {
        "id": f"C{number}",
        "dimension": f"soort-{number % dimensions}",
        "base": number == 0,
        "title": both(f"Bekwaamheid nummer {number}", f"Ability number {number}"),
        "short_name": both(f"Bek {number}", f"Abi {number}"),
        "description": both(f"Wat bekwaamheid {number} inhoudt.", f"What ability {number} means."),
        "levels": [
            both(f"Ik toon bekwaamheid {number} zoals trap {n} het vraagt.", f"I show ability {number} at rung {n}.")
            for n in range(levels)
        ],
        "questions": [both(f"Wanneer lukte bekwaamheid {number}?", f"When did ability {number} go well?")],
        "grounds": [both(f"Een voorbeeld van bekwaamheid {number}.", f"An example of ability {number}.")],
        **MARK,
    }


def _persona(number: int, levels: int, competencies: int, personas: int) -> dict[str, Data]:
    """The first asks everything at the top, the others a part of it, each at a level of its own."""
    asked = range(competencies) if number == 0 else range(number % competencies, competencies, personas)
    requirements: Data = [
        {
            "competency": f"C{n}",
            "target": levels - 1 if number == 0 else 1 + (n + number) % (levels - 1),
            "weight": 1 + n % 3,
            "critical": n % 5 == 0,
            "reason": both(f"Rol {number} kan niet zonder {n}.", f"Role {number} cannot do without {n}."),
        }
        for n in asked
    ]
    item: Data = {"text": both(f"Doet rol {number}.", f"Does role {number}."), **MARK}
    assert isinstance(item, dict)
    return {
        "format": 1,
        "id": f"rol-{number}",
        "position": number + 1,
        "title": both(f"Rol {number}", f"Role {number}"),
        "tagline": both(f"Dit is rol {number}.", f"This is role {number}."),
        "uses": [{"id": "U1", **item}],
        "learning_outcomes": [{"id": "LO1", **item}],
        "requirements": requirements,
        **MARK,
    }


def _offer(number: int, level: int) -> Data:
    return {
        "id": f"leer-{number}-{level}",
        "title": both(f"Leer bekwaamheid {number} stap {level}", f"Learn ability {number} step {level}"),
        "description": both(f"Oefen bekwaamheid {number}.", f"Practise ability {number}."),
        "form": "at-work" if number % 2 else "reading",
        "languages": ["nl", "en"],
        "hours": 1 + level * 0.5,
        "cost": "free" if number % 4 else 80,
        "network": False,
        "group": ["alone", "pair", "team"][number % 3],
        "raises": [{"competency": f"C{number}", "from": level, "to": level + 1}],
        "last_checked": DAY.isoformat(),
        **MARK,
    }
