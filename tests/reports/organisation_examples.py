"""Contents of the papers of an organisation, with invented numbers, for the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from competentie_app.analysis.disclosure import ShownShare
from competentie_app.analysis.organisation import GroupShare, Hidden
from competentie_app.reports.content import Finding
from competentie_app.reports.content.literacy import (
    Cycle,
    InScope,
    Law,
    LawLine,
    LiteracyContent,
    Measure,
    Measures,
    Norm,
    PersonaCount,
    RoundHeld,
)
from competentie_app.reports.content.organisation import (
    OrganisationReportContent,
    RoundChange,
    ShareChange,
    ShareGroup,
    ShareLine,
    SmallTeams,
)
from competentie_app.texts import msg
from tests.reports.examples import IMPRINT, PRIVACY

OFFICIAL = False
NOTHING = ShownShare(0, 0, 0)
LONG = "Wolfeschlegelsteinhausenbergerdorff-van den Bossche-Peeters"


def group(low: int, high: int, levels: int, people: int = 12, waiting: int = 4) -> GroupShare:
    return GroupShare(ShownShare(low, high, levels), people, 0, waiting, people + 2, None)


def hidden(why: Hidden, taking_part: int = 7) -> GroupShare:
    return GroupShare(NOTHING, None, 9, 0, taking_part, why)


WHOLE = group(60, 62, 110, 40, 17)
EARLIER, LATER = date(2026, 1, 12), date(2026, 9, 7)
K1 = ShareLine("Basiswerking van AI kennen", group(18, 18, 36, 36), code="K1")
K2 = ShareLine("Correct datagebruik en -beheer kennen", group(0, 1, 35, 35), code="K2")
K3 = ShareLine("Privacy en veiligheid kennen", hidden(Hidden.TOO_FEW, 3), code="K3")
A1 = ShareLine("Burgers en grondrechten centraal stellen", group(34, 35, 35, 35), neutral=True, code="A1")
KNOWLEDGE = ShareGroup(ShareLine("Kennis", group(18, 19, 71)), (K1, K2, K3))
ATTITUDES = ShareGroup(ShareLine("Attitudes", group(34, 35, 35), neutral=True), (A1,))
TEAMS = (
    ShareLine("Team Archief", hidden(Hidden.NOBODY)),
    ShareLine("Ομάδα Αρχείου", group(20, 21, 40, 10)),
    ShareLine("فريق الأرشيف", hidden(Hidden.TOO_FEW)),
    ShareLine("檔案組", hidden(Hidden.BESIDE_OTHERS)),
    ShareLine(LONG, group(39, 40, 40, 10)),
)
PERSONAS = (ShareLine("AI-gebruiker", group(40, 40, 80, 30)), ShareLine("AI-leider (werkversie)", TEAMS[2].group))
WHOLE_TOLD = msg("{share} of {count} agreed levels are at target level.", share="55%", count=110)
FINDINGS = (
    Finding(msg("Whole organisation"), WHOLE_TOLD),
    Finding("K2 Correct datagebruik", msg("{count} of {n} people are at target level (n = {n}).", count=1, n=35)),
)
CHANGE = RoundChange(
    since="Startronde",
    since_date=EARLIER,
    whole_then=group(40, 42, 105),
    lines=(
        ShareChange("Kennis", ShownShare(10, 10, 70), ShownShare(18, 19, 71), group=True),
        ShareChange("Basiswerking van AI kennen", ShownShare(18, 18, 36), ShownShare(18, 18, 36), "K1"),
        ShareChange("Correct datagebruik en -beheer kennen", ShownShare(9, 9, 34), ShownShare(0, 1, 35), "K2"),
        ShareChange("Privacy en veiligheid kennen", None, None, "K3"),
        ShareChange("Burgers en grondrechten centraal stellen", ShownShare(33, 34, 34), ShownShare(34, 35, 35), "A1"),
    ),
)
ORGANISATION = OrganisationReportContent(
    round_name="Najaar 2026",
    round_date=LATER,
    minimum=5,
    whole=WHOLE,
    findings=FINDINGS,
    dimensions=(KNOWLEDGE, ATTITUDES),
    personas=PERSONAS,
    teams=TEAMS,
    small=SmallTeams(ShownShare(3, 3, 12), (5, 7)),
    imprint=IMPRINT,
    change=CHANGE,
    privacy=PRIVACY,
    limits=(msg("Only levels that were agreed in a talk with a date count."),),
)
NOBODY = replace(
    ORGANISATION,
    whole=hidden(Hidden.NOBODY, 12),
    findings=(),
    teams=(TEAMS[0],),
    personas=(),
    dimensions=(),
    small=SmallTeams(NOTHING, (0, 0)),
    change=None,
)
BIG = replace(
    ORGANISATION,
    teams=tuple(replace(TEAMS[number % 5], title=f"{TEAMS[number % 5].title} {number}") for number in range(60)),
    dimensions=tuple(
        replace(KNOWLEDGE, lines=tuple(
            replace(K1, code=f"LOC-{place}", title=f"Een naam van een competentie die niet op één regel past {place}")
            for place in range(start, start + 20)
        ))
        for start in (0, 20)
    ),
)  # fmt: skip

LAW = Law(
    "AI-verordening, artikel 4",
    (
        LawLine(
            "Artikel 4 vraagt maatregelen.", "Verordening (EU) 2024/1689, artikel 4", date(2026, 11, 22), draft=True
        ),
        LawLine("Een attest is niet nodig.", "Vragen en antwoorden.", date(2026, 11, 22), draft=False),
    ),
    is_old=False,
)
LITERACY = LiteracyContent(
    law=LAW,
    scope=InScope(50, 1, 5, 2, (PersonaCount("AI-gebruiker", 34, 13), PersonaCount("AI-leider (werkversie)", 4, 19))),
    norm=Norm(
        "AI-competentiemodel", "1.4.0", date(2026, 11, 2), OFFICIAL, 37, ("nog niet", "basis", "zelfstandig"), 1, 2
    ),
    rounds=(
        RoundHeld("Startronde", EARLIER, "1.3.0", 42, 41, group(40, 42, 105, 42)),
        RoundHeld("Najaar 2026", LATER, "1.4.0", 39, 37, WHOLE),
    ),
    measures=Measures(18, (Measure("Schrijf drie prompts", 7, 5, 2),), Measure("", 9, 30, 1), 35, 3, 2, 2100, 180),
    cycle=Cycle(18, date(2027, 3, 31), 2, date(2026, 12, 15), date(2025, 12, 9)),
    minimum=5,
    imprint=IMPRINT,
    change=CHANGE,
    privacy=PRIVACY,
    limits=(msg("The file shows effort. It does not prove that anybody reached a level."),),
)
BEGINNING = replace(
    LITERACY,
    law=replace(LAW, is_old=True),
    scope=InScope(1, 0, 1, 0, ()),
    norm=replace(LITERACY.norm, official=True, own_targets=0, exemptions=0),
    rounds=(RoundHeld(LONG, LATER, "1.4.0", 0, 0, hidden(Hidden.NOBODY, 1)),),
    measures=Measures(0, (), None, 0, 0, 0, 0, 0),
    cycle=Cycle(0, None, 0, None, None),
    change=None,
    limits=(),
)
MANY_ROUNDS = replace(
    LITERACY,
    rounds=LITERACY.rounds * 15,
    change=replace(CHANGE, lines=(), other_scale=True),
    scope=replace(LITERACY.scope, personas=tuple(PersonaCount(f"{LONG} {n}", n, n) for n in range(30))),
)
