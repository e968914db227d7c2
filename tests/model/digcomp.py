"""Makes a model of the excerpt of DigComp 3.0 in `tests/data/digcomp3`: how another framework becomes a model.

Every title, description and statement is the framework's. It has no personas, weights or learning offers: those below
are invented for the tests and say so in their `source`.
"""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import TypedDict

from competentie_app.model.blank import as_file
from competentie_app.model.editing.file_tree import Data
from competentie_app.model.model_files import COMPETENCIES, LEARNING_OFFERS

FOLDER = Path(__file__).resolve().parents[1] / "data" / "digcomp3"
DAY = date(2025, 11, 24)
SOURCE = "DigComp 3.0, European Union 2025 (JRC144121, doi:10.2760/0001149), CC BY-SA 4.0"
OFFICIAL: dict[str, Data] = {"status": "official", "source": SOURCE}
INVENTED: dict[str, Data] = {"status": "local", "source": "invented for the tests"}
LEVELS = ("basic", "intermediate", "advanced", "highly_advanced")
ROLES = {"inwoner": ("Inwoner", "Resident", 1), "redacteur": ("Redacteur", "Editor", 2)}
"""Id, title in both languages, and the level that is asked of every competence."""


class Statement(TypedDict):
    """A statement as the source has it."""

    id: str
    competence_id: str
    proficiency_level: str
    text: dict[str, str]


def digcomp_model() -> dict[str, bytes]:
    """Return the files of the model."""
    framework = Framework()
    files = {COMPETENCIES: as_file(framework.competencies()), LEARNING_OFFERS: as_file(framework.offers())}
    return files | {f"personas/{key}.yaml": as_file(framework.persona(key)) for key in ROLES}


def competency_id(competence_id: str) -> str:
    """An id that starts with a letter: `DC1-2` for competence 1.2."""
    return f"DC{competence_id.replace('.', '-')}"


class Framework:
    """The source files, and what becomes of them."""

    def __init__(self) -> None:
        self._english = _texts("core_framework.csv", "source")
        self._dutch = _texts("dutch.csv", "target")
        self.statements: list[Statement] = json.loads(
            (FOLDER / "competence_statements.json").read_text(encoding="utf-8")
        )
        self.competences = list(dict.fromkeys(each["competence_id"] for each in self.statements))

    def text(self, location: str) -> Data:
        """A text; English stands for both where nobody translated it yet."""
        english = self._english[f"digcomp.{location}"]
        return {"nl": self._dutch.get(f"digcomp.{location}", english), "en": english}

    def competencies(self) -> dict[str, Data]:
        """The main file: one dimension for each area that occurs, one sentence for each level."""
        areas = list(dict.fromkeys(key[0] for key in self.competences))
        dimensions: Data = [
            {
                "id": f"area-{area}",
                "title": self.text(f"area.{area}.title"),
                "singular": {"nl": "competentie", "en": "competence"},
                "form_title": self.text(f"area.{area}.title"),
                "ranked": True,
                "manager_alone": True,
                **OFFICIAL,
            }
            for area in areas
        ]
        return {
            "format": 1,
            "model": {
                "id": "digcomp-3",
                "version": "3.0",
                "date": DAY.isoformat(),
                "title": {"nl": "DigComp 3.0, een deel", "en": "DigComp 3.0, a part"},
                **OFFICIAL,
            },
            "scale": {
                "default_target_top": len(LEVELS) - 1,
                "levels": [self.text(f"level.{level}.title") for level in LEVELS],
            },
            "dimensions": dimensions,
            "competencies": [self._competency(key) for key in self.competences],
        }

    def _competency(self, key: str) -> Data:
        names = [self._english[f"digcomp.level.{level}.title"] for level in LEVELS]
        own = {each["proficiency_level"]: each for each in self.statements if each["competence_id"] == key}
        title = self.text(f"competence.{key}.title")
        assert isinstance(title, dict)
        return {
            "id": competency_id(key),
            "dimension": f"area-{key[0]}",
            "base": True,
            "title": title,
            "short_name": {"nl": key, "en": key},
            "description": self.text(f"competence.{key}.description"),
            "levels": [{"nl": own[name]["text"]["en"], "en": own[name]["text"]["en"]} for name in names],
            "questions": [{"nl": f"Wanneer lukte dit: {title['nl']}?", "en": f"When did this go well: {title['en']}?"}],
            "grounds": [{"nl": f"Een voorbeeld: {title['nl']}.", "en": f"An example: {title['en']}."}],
            **OFFICIAL,
        }

    def persona(self, key: str) -> dict[str, Data]:
        """An invented role."""
        nl, en, target = ROLES[key]
        sentence: Data = {"nl": f"Wat een {nl.lower()} doet.", "en": f"What a {en.lower()} does."}
        requirements: Data = [
            {
                "competency": competency_id(each),
                "target": target,
                "weight": 2,
                "critical": each == "1.2",
                "reason": sentence,
            }
            for each in self.competences
        ]
        return {
            "format": 1,
            "id": key,
            "title": {"nl": nl, "en": en},
            "tagline": sentence,
            "uses": [{"id": "U1", "text": sentence, **INVENTED}],
            "learning_outcomes": [{"id": "LO1", "text": sentence, **INVENTED}],
            "requirements": requirements,
            **INVENTED,
        }

    def offers(self) -> dict[str, Data]:
        """An invented activity for each step."""
        offers: Data = [
            {
                "id": f"{competency_id(key).lower()}-from-{level}",
                "title": {"nl": f"Oefening {key}, stap {level + 1}", "en": f"Exercise {key}, step {level + 1}"},
                "description": {"nl": f"Oefen {key} met een collega.", "en": f"Practise {key} with a colleague."},
                "form": "exercise",
                "languages": ["nl", "en"],
                "hours": 2,
                "cost": "free",
                "network": False,
                "group": "pair",
                "raises": [{"competency": competency_id(key), "from": level, "to": level + 1}],
                "last_checked": DAY.isoformat(),
                **INVENTED,
            }
            for key in self.competences
            for level in range(len(LEVELS) - 1)
        ]
        form: Data = {"id": "exercise", "name": {"nl": "oefening", "en": "exercise"}, "on_the_job": True}
        return {"format": 1, "forms": [form], "offers": offers}


def _texts(name: str, column: str) -> dict[str, str]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as source:
        return {row["location"]: row[column] for row in csv.DictReader(source)}
