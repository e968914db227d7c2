"""Contents of pages with invented people, for the tests."""

from __future__ import annotations

from datetime import date

from competentie_app.dossier.records import PlanStatus
from competentie_app.reports.content import (
    FEW,
    HIDDEN,
    NEARLY_ALL,
    Change,
    ChangeLine,
    CompetencyLevel,
    CountShown,
    DimensionLevels,
    Finding,
    GapCount,
    Imprint,
    IndividualPlanContent,
    LevelSentences,
    Origins,
    PersonaTitle,
    PhaseLines,
    Privacy,
    Raised,
    Standing,
    StepLine,
    TeamCompetency,
    TeamDimension,
    TeamProposal,
    TeamReportContent,
    WhoCanWhat,
    exact,
)

SKILL_NAMES = ("nog niet", "basis", "zelfstandig", "gevorderd", "helpt anderen")
ATTITUDE_NAMES = ("nog niet", "zelden", "soms", "meestal", "altijd en ook in het team")

IMPRINT = Imprint("Agentschap Oeverland", "1.4.0", date(2026, 11, 23), date(2026, 11, 2))
PRIVACY = Privacy(
    purpose="samen kiezen wat je wil leren over werken met AI",
    readers="jij, je leidinggevende en de HRBP",
    retention="twee jaar na de ronde",
    kept_until=date(2028, 10, 31),
)

_ROWS = (
    ("Vaardigheden", SKILL_NAMES, (
        ("S1", "AI inzetten voor communicatie", 2, 2),
        ("S2", "Beoordelen wanneer en hoe AI zinvol is", 1, 2),
        ("S3", "AI-output kritisch beoordelen", 1, 3),
        ("S4", "Risico’s beheersen en beperken", 1, 2),
    )),
    ("Attitudes", ATTITUDE_NAMES, (
        ("A1", "Zich bewust zijn van bias en de gevolgen", 2, 2),
        ("A2", "Burgers en grondrechten centraal stellen", 3, 3),
        ("A3", "Openstaan voor experimenteren met AI", 2, 2),
        ("A4", "Blijven groeien door levenslang leren", 2, 2),
    )),
    ("Kennis", SKILL_NAMES, (
        ("K1", "Basiswerking van AI kennen", 1, 2),
        ("K2", "Correct datagebruik en -beheer kennen", 1, 2),
        ("K3", "Principes van privacy en veiligheid kennen", 2, 3),
        ("K4", "Ethische principes rond AI kennen", 1, 2),
        ("K5", "Impact van AI op de samenleving kennen", 1, 1),
    )),
)  # fmt: skip


def _dimensions() -> tuple[DimensionLevels, ...]:
    return tuple(
        DimensionLevels(
            title,
            names,
            tuple(
                CompetencyLevel(code.lower(), code, name, name[:8], Standing.AGREED, level, target)
                for code, name, level, target in rows
            ),
        )
        for title, names, rows in _ROWS
    )


def _step(
    number: int, title: str, source: str, closes: tuple[str, int, int], reason: str, minutes: int, due: date
) -> StepLine:
    code, low, high = closes
    return StepLine(number, title, source, (Raised(code.lower(), code, low, high),), reason, minutes, due=due)


def _phases() -> tuple[PhaseLines, ...]:
    return (
        PhaseLines(0, (
            _step(1, "Aan de slag met AI, je handige assistent op het werk", "Digitaal Vlaanderen · 6 korte films",
                  ("S2", 1, 2), "Korte start. Nodig voor stap 3.", 60, date(2026, 12, 4)),
            _step(2, "Richtlijnen voor gebruik van generatieve AI", "AI Expertisecentrum · lezen",
                  ("S4", 1, 2), "Werkt vaak met persoonsgegevens.", 90, date(2026, 12, 11)),
            _step(3, "Drie AI-antwoorden nakijken met Ines", "op de werkplek · duo",
                  ("S3", 1, 2), "Grootste kloof (2). Ines helpt graag.", 120, date(2026, 12, 18)),
        ), date(2026, 11, 23), date(2026, 12, 31)),
        PhaseLines(1, (
            _step(4, "Elements of AI", "Universiteit Helsinki · online",
                  ("K1", 1, 2), "Gratis, Nederlandstalig.", 420, date(2027, 2, 26)),
            _step(5, "Gids AI-verordening, met vragen aan de DPO", "AI Expertisecentrum · lezen en gesprek",
                  ("K3", 2, 3), "Vervolg op stap 2.", 120, date(2027, 3, 26)),
        ), date(2027, 1, 4), date(2027, 3, 31)),
        PhaseLines(2, (
            _step(6, "Vaste controle in het dossier: vier ogen", "op de werkplek · afspraak",
                  ("S3", 2, 3), "Vervolg op stap 3.", 180, date(2027, 5, 28)),
            _step(7, "Teamsessie: data in ons vergunningsdossier", "Team Vergunningen · groep",
                  ("K2", 1, 2), "Meer collega’s willen dit leren: één sessie.", 120, date(2027, 6, 18)),
        ), date(2027, 4, 1), date(2027, 6, 30)),
    )  # fmt: skip


def _sentences() -> tuple[LevelSentences, ...]:
    return (
        LevelSentences("S2", "Beoordelen wanneer en hoe AI zinvol is", 1, "basis",
                       "Noemt voor eigen taken waar AI kan helpen en waar niet, met hulp van een checklist.", 2,
                       "zelfstandig", "Kiest zelf per taak of AI zinvol is en legt in één zin uit waarom."),
        LevelSentences("S3", "AI-output kritisch beoordelen", 1, "basis",
                       "Leest een AI-antwoord na en ziet duidelijke fouten in feiten en toon.", 2, "zelfstandig",
                       "Controleert elk AI-antwoord aan de bron en verbetert het voor iemand anders het leest."),
        LevelSentences("K1", "Basiswerking van AI kennen", None, "", "", 1, "basis",
                       "Legt in eigen woorden uit dat een taalmodel tekst voorspelt en fouten kan maken."),
    )  # fmt: skip


PLAN = IndividualPlanContent(
    name="Femke Claessens",
    team="Team Vergunningen",
    personas=(PersonaTitle("AI-gebruiker"),),
    round_name="Startronde",
    levels_date=date(2026, 10, 14),
    status=PlanStatus.PROPOSED,
    at_target=6,
    required=13,
    minutes_planned=1110,
    minutes_budget=1200,
    plan_end=date(2027, 6, 30),
    steps_now=3,
    dimensions=_dimensions(),
    phases=_phases(),
    origins=Origins(agreed=13),
    imprint=IMPRINT,
    privacy=PRIVACY,
    going_well=("Burgers en grondrechten centraal stellen", "AI inzetten voor communicatie"),
    not_chosen=("De Wegwijzers (K4, 2 uur) passen niet in 20 uur.",),
    open_gaps=("K4 van 1 naar 2: kan wachten.",),
    level_sentences=_sentences(),
    wishes=("Leren hoe ik een goede vraag stel aan een AI-assistent", "Meer weten over beeldrechten"),
    remarks="Ik wil vooral oefenen in mijn eigen dossiers, niet in voorbeelden.",
    review_on=date(2027, 3, 31),
)


def _team_row(code: str, title: str, gaps: tuple[int, int, int], provisional: int, agreed: int = 8) -> TeamCompetency:
    """Counts of gap 1, gap 2 or more, and none."""
    one, more, none = gaps
    return TeamCompetency(
        code, title, title[:8],
        (GapCount(0, 0, exact(none)), GapCount(1, 1, exact(one)), GapCount(2, 4, exact(more))),
        exact(agreed), exact(one + more), exact(none), exact(provisional), exact(12 - agreed - provisional),
    )  # fmt: skip


def _vague_row(code: str, title: str, under: CountShown, at: CountShown) -> TeamCompetency:
    gaps = (GapCount(0, 0, at), GapCount(1, 4, under))
    return TeamCompetency(code, title, title[:8], gaps, exact(8), under, at, exact(1), exact(3))


def _hidden_row(code: str, title: str) -> TeamCompetency:
    return TeamCompetency(code, title, title[:8], None, HIDDEN, HIDDEN, HIDDEN, exact(3), exact(5))


TEAM = TeamReportContent(
    team="Team Vergunningen",
    round_name="Startronde",
    round_date=date(2026, 10, 30),
    members=12,
    taking_part=12,
    with_agreed=exact(8),
    minimum_group=5,
    enough=True,
    persona_titles=("AI-gebruiker", "AI-leider"),
    share_low=0.54,
    share_high=0.56,
    agreed_levels=93,
    large_gaps=exact(5),
    provisional_levels=27,
    imprint=IMPRINT,
    privacy=PRIVACY,
    findings=(
        Finding("K3 Privacy en veiligheid", "bijna iedereen ligt onder het streefniveau."),
        Finding("A4 Blijven leren", "bijna iedereen is op streefniveau."),
        Finding("S3 AI-output nakijken", "5 van 8 liggen onder het streefniveau; 2 mensen kunnen helpen."),
        Finding("Zelfinschatting", "4 mensen hebben er nog geen; hun niveaus zijn voorlopig of leeg."),
    ),
    dimensions=(
        TeamDimension("Vaardigheden", ranked=True, rows=(
            _vague_row("S1", "AI inzetten voor communicatie", FEW, NEARLY_ALL),
            _team_row("S2", "Beoordelen wanneer en hoe AI zinvol is", (3, 2, 3), 2),
            _team_row("S3", "AI-output kritisch beoordelen", (3, 2, 3), 3),
            _vague_row("S4", "Risico’s beheersen en beperken", exact(3), exact(5)),
        )),
        TeamDimension("Attitudes", ranked=False, rows=(
            _vague_row("A1", "Zich bewust zijn van bias en de gevolgen", exact(3), exact(5)),
            _team_row("A2", "Burgers en grondrechten centraal stellen", (2, 2, 4), 1),
            _hidden_row("A3", "Openstaan voor experimenteren met AI"),
            _vague_row("A4", "Blijven groeien door levenslang leren", FEW, NEARLY_ALL),
        )),
        TeamDimension("Kennis", ranked=True, rows=(
            _team_row("K1", "Basiswerking van AI kennen", (3, 2, 3), 3),
            _vague_row("K2", "Correct datagebruik en -beheer kennen", exact(4), exact(4)),
            _vague_row("K3", "Principes van privacy en veiligheid kennen", NEARLY_ALL, FEW),
            _hidden_row("K4", "Ethische principes rond AI kennen"),
            _vague_row("K5", "Impact van AI op de samenleving kennen", exact(2), exact(6)),
        )),
    ),
    who_can_what=(
        WhoCanWhat("S1", "AI inzetten voor communicatie", NEARLY_ALL, exact(3)),
        WhoCanWhat("S3", "AI-output kritisch beoordelen", exact(3), exact(2)),
        WhoCanWhat("K3", "Principes van privacy en veiligheid kennen", FEW, HIDDEN),
    ),
    proposals=(
        TeamProposal("K3 Privacy", "Gids AI-verordening samen lezen met de DPO",
                     "Grootste gedeelde kloof: één sessie voor iedereen.", exact(10), 120,
                     date(2027, 2, 1), date(2027, 2, 26)),
        TeamProposal("S3 Nakijken", "In duo’s drie AI-antwoorden nakijken",
                     "Leren op de werkplek, met wie al op streefniveau is.", exact(8), 120, date(2026, 12, 1), None),
        TeamProposal("S2 Wanneer", "Aan de slag met AI: zes films en een gesprek",
                     "Snel te starten, met gratis materiaal.", NEARLY_ALL, 90, None, date(2026, 12, 18)),
        TeamProposal("K1 Werking", "Elements of AI, online, op eigen tempo", "Gratis en in het Nederlands.",
                     exact(7), 420, date(2027, 1, 4), date(2027, 2, 26)),
    ),
    change=Change("Proefronde", date(2026, 3, 2), exact(7), (
        ChangeLine("S1", "AI inzetten voor communicatie", exact(7), exact(3), exact(4)),
        ChangeLine("K3", "Principes van privacy en veiligheid kennen", exact(7), NEARLY_ALL, FEW),
    )),
    limits=("27 niveaus zijn voorlopig en tellen niet mee.", "Niet iedereen had al een gesprek."),
)  # fmt: skip
