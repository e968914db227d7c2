"""What a page shows: frozen values, already computed, that `app/` fills and the drawing code only sets in type.

Texts of the model (titles, level sentences) are plain `str`, already in the language of the report. Sentences that
another room composed (a reason, a finding) are `Text`: a `Message`, rendered when drawn, or a finished `str`.
Headings and labels of the page belong to `reports/` itself. Durations are in minutes, levels 0 to top.
Nothing here computes; nothing in `reports/` opens a dossier.
"""

from __future__ import annotations

from competentie_app.reports.content.plan import (
    CompetencyLevel,
    DimensionLevels,
    IndividualPlanContent,
    LevelSentences,
    Origins,
    PhaseLines,
    Raised,
    Standing,
    StepLine,
)
from competentie_app.reports.content.shared import (
    Imprint,
    PersonaTitle,
    Privacy,
    Text,
)
from competentie_app.reports.content.team import (
    FEW,
    HIDDEN,
    NEARLY_ALL,
    Change,
    ChangeLine,
    CountForm,
    CountShown,
    Finding,
    GapCount,
    TeamCompetency,
    TeamDimension,
    TeamProposal,
    TeamReportContent,
    WhoCanWhat,
    exact,
)

__all__ = [
    "FEW",
    "HIDDEN",
    "NEARLY_ALL",
    "Change",
    "ChangeLine",
    "CompetencyLevel",
    "CountForm",
    "CountShown",
    "DimensionLevels",
    "Finding",
    "GapCount",
    "Imprint",
    "IndividualPlanContent",
    "LevelSentences",
    "Origins",
    "PersonaTitle",
    "PhaseLines",
    "Privacy",
    "Raised",
    "Standing",
    "StepLine",
    "TeamCompetency",
    "TeamDimension",
    "TeamProposal",
    "TeamReportContent",
    "Text",
    "WhoCanWhat",
    "exact",
]
