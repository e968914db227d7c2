"""Contents of the papers around a talk with invented people, for the tests."""

from __future__ import annotations

from datetime import date

from competentie_app.reports.content import PersonaTitle
from competentie_app.reports.content.talk import (
    AgreedLine,
    AgreementsContent,
    NextStep,
    NotAgreedLine,
    SubjectLine,
    TalkSheetContent,
    ViewsLine,
)
from competentie_app.texts import msg
from tests.reports.examples import IMPRINT, PRIVACY

PERSONAS = (PersonaTitle("AI-gebruiker"),)
ROUND = "Najaar 2026"

_TITLES = {
    "S1": "AI inzetten voor communicatie",
    "S2": "Beoordelen wanneer en hoe AI zinvol is",
    "S3": "AI-output kritisch beoordelen",
    "S4": "Risico’s beheersen en beperken",
    "A1": "Zich bewust zijn van bias en de gevolgen",
    "A2": "Burgers en grondrechten centraal stellen",
    "A3": "Openstaan voor experimenteren met AI",
    "A4": "Blijven groeien door levenslang leren",
    "K1": "Basiswerking van AI kennen",
    "K2": "Correct datagebruik en -beheer kennen",
    "K3": "Principes van privacy en veiligheid kennen",
    "K4": "Ethische principes rond AI kennen",
    "K5": "Impact van AI op de samenleving kennen",
}


def views(code: str, own: str, manager: str, target: int | None = 2, earlier: int | None = None) -> ViewsLine:
    return ViewsLine(code, _TITLES[code], own, manager, target, earlier)


TALK_SHEET = TalkSheetContent(
    name="Femke Claessens",
    team="Team Vergunningen",
    personas=PERSONAS,
    round_name=ROUND,
    going_well=(
        "S1 AI inzetten voor communicatie: zelfstandig (2)",
        "K1 Basiswerking van AI kennen: zelfstandig (2), gegroeid sinds het vorige gesprek",
    ),
    subjects=(
        SubjectLine(
            _TITLES["S3"],
            (msg("views differ by {count} levels", count=2), msg("critical, room to grow")),
            views("S3", "gevorderd (3)", "basis (1)", 3, 1),
            question="Toon eens een antwoord van AI dat je onlangs verbeterde. Wat zag je?",
            own_remark="Ik lees alles na voor het naar de burger gaat. In mei haalde ik een fout wetsartikel eruit.",
            manager_remark="Ik zie de brieven pas als ze klaar zijn. Of de bronnen nagekeken zijn, kan ik niet zien.",
        ),
        SubjectLine(
            _TITLES["K3"],
            (msg("critical, room to grow"), msg("own learning wish")),
            views("K3", "basis (1)", "basis (1)", 3),
            wish="Graag met voorbeelden uit ons eigen werk.",
            question="Welke gegevens zet je nooit in een AI-toepassing, en waarom?",
        ),
        SubjectLine("Meer weten over beeldrechten bij foto’s die AI maakt", (msg("own learning wish"),)),
    ),
    others=(
        views("S1", "zelfstandig (2)", "zelfstandig (2)", earlier=1),
        views("S2", "basis (1)", "zelfstandig (2)"),
        views("S4", "basis (1)", "basis (1)", earlier=1),
        views("A1", "soms (2)", "soms (2)"),
        views("A2", "meestal (3)", "soms (2)", 3),
        views("A3", "liever niet", "–"),
        views("A4", "soms (2)", "soms (2)"),
        views("K1", "zelfstandig (2)", "zelfstandig (2)", earlier=1),
        views("K2", "weet ik niet", "basis (1)"),
        views("K4", "basis (1)", "basis (1)"),
        views("K5", "basis (1)", "n.v.t.", 1),
    ),
    own_is_in=True,
    manager_is_in=True,
    imprint=IMPRINT,
    privacy=PRIVACY,
    more=1,
    earlier_round="Startronde",
)


def agreed(code: str, level: int, name: str, target: int = 2) -> AgreedLine:
    sentence = "Ik controleer feiten en bronnen voor een antwoord in een dossier of brief belandt."
    return AgreedLine(code, _TITLES[code], level, name, sentence, target)


AGREEMENTS = AgreementsContent(
    name="Femke Claessens",
    team="Team Vergunningen",
    personas=PERSONAS,
    round_name=ROUND,
    talk_date=date(2026, 11, 20),
    agreed=(
        agreed("S1", 2, "zelfstandig"),
        agreed("S2", 1, "basis"),
        agreed("S3", 2, "zelfstandig", 3),
        agreed("S4", 1, "basis"),
        agreed("A1", 2, "soms"),
        agreed("A2", 3, "meestal", 3),
        agreed("K1", 2, "zelfstandig"),
        agreed("K4", 1, "basis"),
        AgreedLine("K5", _TITLES["K5"], None, "n.v.t.", "", 1),
    ),
    not_agreed=(
        NotAgreedLine(
            "K3",
            _TITLES["K3"],
            "gevorderd (3)",
            "basis (1)",
            own_remark="Ik volgde de opleiding en leg het aan collega’s uit.",
            manager_remark="In twee dossiers stonden persoonsgegevens in de opdracht.",
            remark="We kijken samen naar drie nieuwe dossiers.",
        ),
    ),
    provisional=("A4 Blijven groeien door levenslang leren: soms (2)",),
    open=("A3 Openstaan voor experimenteren met AI", "K2 Correct datagebruik en -beheer kennen"),
    steps=(
        NextStep("Richtlijnen voor gebruik van generatieve AI", 90, date(2026, 12, 11)),
        NextStep("Drie AI-antwoorden nakijken met een collega", 120, date(2026, 12, 18)),
        NextStep("Samen naar het niveau kijken", 0),
    ),
    wishes=("Meer weten over beeldrechten bij foto’s die AI maakt",),
    imprint=IMPRINT,
    privacy=PRIVACY,
    steps_more=3,
    review_on=date(2027, 3, 31),
)
