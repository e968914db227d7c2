"""What a figure is of: its round, its people, its levels, and what is left out."""

from __future__ import annotations

from competentie_app.app.heatmap_filter import HeatFilter, chosen_round
from competentie_app.app.heatmap_rows import Heatmap
from competentie_app.dossier.records import AssessmentRound
from competentie_app.texts import Texts
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.filters import status_words


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


def scope_of(context: UiContext, wanted: HeatFilter) -> str:
    """Whose figure it is and of when, for the title of a copy: team, round, and the filters that leave things out."""
    texts, dossier = context.texts, context.session.dossier
    assessment_round = chosen_round(dossier, wanted.round_id)
    parts = [dossier.team(wanted.team_id).name if wanted.team_id else texts.t("All teams")]
    if assessment_round is None:
        return parts[0]
    parts.append(assessment_round.name)
    model = context.session.model_of(assessment_round.model_version_id)
    titles = (
        model.persona[wanted.persona_id].title if wanted.persona_id in model.persona else None,
        model.dimension[wanted.dimension_id].title if wanted.dimension_id in model.dimension else None,
        model.principle[wanted.principle_id].title if wanted.principle_id in model.principle else None,
    )
    parts += [texts.model_text(title) for title in titles if title is not None]
    return " · ".join(parts + ([texts.render(status_words(wanted.status))] if wanted.status else []))
