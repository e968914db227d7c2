"""Contents of the list of agreements with invented people, for the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from competentie_app.dossier.records import StepStatus
from competentie_app.reports.content.agreements_list import AgreementsListContent, ListedPerson, ListedStep
from tests.reports.examples import IMPRINT, PRIVACY

LATE = ListedStep("Prompts schrijven voor ambtenaren", StepStatus.BUSY, date(2026, 10, 2), overdue=True)
DONE = ListedStep("E-learning: wat kan AI wel en niet", StepStatus.DONE, date(2026, 9, 30), since=date(2026, 9, 18))
EVENT = ListedStep("Workshop: AI-output nakijken", StepStatus.PLANNED, None, date(2026, 12, 4))
OPEN = ListedStep("Meekijken met een collega", StepStatus.PLANNED)
BEFORE, REVIEW = date(2026, 8, 20), date(2026, 12, 15)

PEOPLE = (
    ListedPerson("Femke Claessens", (DONE, LATE, EVENT, OPEN), BEFORE, REVIEW),
    ListedPerson("Γιώργος Παπαδόπουλος", (EVENT,), BEFORE, date(2026, 9, 1), review_late=True),
    ListedPerson("Wolfeschlegelsteinhausenbergerdorff-van den Bossche-Peeters", (LATE, OPEN), BEFORE),
    ListedPerson("محمد العلي", (), BEFORE, REVIEW),
)
LIST = AgreementsListContent("Team Vergunningen", PEOPLE, ("Nguyễn Thị Hồng Nhung",), ("Jo Maes",), IMPRINT, PRIVACY)
EMPTY = AgreementsListContent(
    "Team Archief", (), (), ("Jo Maes", "Ștefan Țepeș-Gökçe", "Иван Петров"), IMPRINT, PRIVACY
)
NOBODY = replace(EMPTY, without=())
BIG = replace(LIST, people=tuple(replace(PEOPLE[number % 3], name=f"Persoon {number}") for number in range(60)))
ONE = replace(LIST, people=PEOPLE[:1], proposals=(), without=())
