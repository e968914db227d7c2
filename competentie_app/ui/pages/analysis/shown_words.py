"""What a figure is of: its round, its people, its levels, and what is left out."""

from __future__ import annotations

from competentie_app.app.heatmap_rows import Heatmap
from competentie_app.dossier.records import AssessmentRound
from competentie_app.texts import Texts


def what_is_shown(texts: Texts, assessment_round: AssessmentRound | None, heatmap: Heatmap) -> str:
    """One line, for beside the title and below a copy. Parts that are nought are not named, people and round are."""
    parts = [assessment_round.name] if assessment_round else []
    parts.append(texts.n("{count} employee", "{count} employees", len(heatmap.rows)))
    counted = (
        (heatmap.agreed, texts.n("{count} agreed level", "{count} agreed levels", heatmap.agreed)),
        (heatmap.uncertain, texts.n("{count} provisional", "{count} provisional", heatmap.uncertain)),
        (heatmap.others, texts.n("{count} unknown", "{count} unknown", heatmap.others)),
        (heatmap.absent, texts.n("{count} does not take part", "{count} do not take part", heatmap.absent)),
        (
            heatmap.people_aside,
            texts.n("{count} without such a level left out", "{count} without such a level left out",
                    heatmap.people_aside),
        ),
    )  # fmt: skip
    return " · ".join([*parts, *(words for count, words in counted if count)])
