"""Checks whether the content is worth using: warnings for a full model, not for a small one made for a test.

They never stop a model: an authority that is still writing its own content can go on working with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.persona_checks import persona_problems
from competentie_app.model.placed_values import Places
from competentie_app.model.problems import Problem
from competentie_app.model.retired_checks import retired_problems
from competentie_app.model.sentence_checks import sentence_problems
from competentie_app.model.step_checks import step_problems


def content_problems(model: CompetenceModel, places: Places, persona_files: tuple[str, ...]) -> Iterator[Problem]:
    """Find what is thin, missing or told twice. `persona_files` runs along with `model.personas`."""
    yield from step_problems(model, places)
    yield from sentence_problems(model, places, persona_files)
    yield from persona_problems(model, places, persona_files)
    yield from retired_problems(model, places, persona_files)
