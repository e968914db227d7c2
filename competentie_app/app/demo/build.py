"""Build the demo dossier: staff, two rounds and learning plans, as the actions of some months."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date

from competentie_app.app.demo.builder import DEMO_MOMENT, Builder
from competentie_app.app.demo.people import demo_teams
from competentie_app.app.demo.plans import add_plans
from competentie_app.app.demo.rounds import add_first_round, add_second_round
from competentie_app.app.demo.staff import add_staff
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import Environment, fixed_environment
from competentie_app.dossier.records import Charter
from competentie_app.model.loading import load_model


def build_demo(model_files: Mapping[str, bytes], environment: Environment) -> Dossier:
    """Return the demo in memory; its content is the same each time. It goes on with the clock of `environment`."""
    fixed = fixed_environment(DEMO_MOMENT, "demo")
    model = load_model(model_files)
    charter = Charter(
        authority="Agentschap Oeverland (verzonnen)",
        purpose="Medewerkers helpen groeien in het werken met AI; geen evaluatie.",
        readers="De medewerker, de eigen leidinggevende en de HR-businesspartner",
        retention_months=24,
        consultation_date=date(2025, 12, 9),
    )
    start = Environment(fixed.now, fixed.new_id, os.urandom)  # ids are fixed, keys are not
    builder = Builder(Dossier.create(start, charter, model_files, model.version), model, demo_teams(model), start)
    add_staff(builder)
    add_first_round(builder)
    add_second_round(builder)
    add_plans(builder)
    builder.dossier.continue_with(environment)
    return builder.dossier
