"""A self-assessment on paper with invented words, for the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from competentie_app.reports.content.paper_form import PaperFormContent, PaperPart, PaperQuestion
from tests.reports.examples import ATTITUDE_NAMES, IMPRINT, SKILL_NAMES

_SENTENCES = (
    "Ik schrijf mijn mails, brieven en verslagen nog zonder hulp van AI.",
    "Ik laat AI een korte tekst samenvatten of herschrijven, met een voorbeeld of een collega naast me.",
    "Ik geef AI zelf doel, lezer en toon mee, en verbeter de tekst voor ik hem verstuur.",
    "Ik maak voor mijn team modelbrieven en vaste opdrachten voor AI, en mijn collega’s gebruiken ze.",
    "Ik leer collega’s van andere teams schrijven met AI en stel mee de schrijfafspraken van de organisatie op.",
)
_ABOUT = "Je gebruikt AI om boodschappen voor burgers en collega’s voor te bereiden. Jij beslist wat je verstuurt."


def question(title: str, names: tuple[str, ...] = SKILL_NAMES, about: str = _ABOUT) -> PaperQuestion:
    levels = tuple((f"{name} ({level})", _SENTENCES[level % len(_SENTENCES)]) for level, name in enumerate(names))
    return PaperQuestion(title, about, levels)


PAPER_FORM = PaperFormContent(
    name="Femke Claessens",
    team="Team Vergunningen",
    round_name="Najaar 2026",
    deadline=date(2026, 10, 2),
    minutes=10,
    about=(
        ("Waarvoor", "Medewerkers helpen groeien in het werken met AI; geen evaluatie."),
        ("Wie leest dit", "De medewerker, de eigen leidinggevende en de HR-businesspartner"),
        ("Hoe lang bewaard", "24 maanden"),
    ),
    parts=(
        PaperPart("Vaardigheden", (question("AI inzetten voor communicatie"), question("AI-output beoordelen"))),
        PaperPart("Houding", (question("Openstaan voor experimenteren", ATTITUDE_NAMES), question("Leren", about=""))),
        PaperPart("Kennis", (question("Basiswerking van AI kennen"),)),
    ),
    other_answers=("n.v.t.", "weet ik niet", "liever niet"),
    wishes=3,
    imprint=replace(IMPRINT, offers_checked=None),
)
