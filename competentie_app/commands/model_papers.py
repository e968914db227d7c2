"""`competentie model papers`: the booklet and the persona cards of a model, out of its files alone."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from competentie_app.app.model_booklet import booklet_of, current_offers
from competentie_app.app.model_imprint import oldest_check
from competentie_app.app.model_move_source import read_version
from competentie_app.app.paper_batch import OneEach
from competentie_app.app.persona_card import card_of, persona_named
from competentie_app.commands.context import DONE, Context
from competentie_app.commands.printing import make_folder
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import data_folder
from competentie_app.reports.content import Imprint


def run(context: Context, options: Namespace) -> int:
    """Write the booklet and a card per persona, or one card. Raises AppError; ModelError for a model with errors."""
    today, texts = date.today(), context.texts
    model = _model(options.model or data_folder(), today)
    cards = Imprint("", model.version, today)
    if options.persona is not None:
        sheets = [card_of(model, persona_named(model, options.persona), cards, texts)]
    else:
        booklet = booklet_of(model, Imprint("", model.version, today, oldest_check(current_offers(model))), texts)
        personas = (persona for persona in model.personas if not persona.replaced_by)
        sheets = [booklet, *(card_of(model, persona, cards, texts) for persona in personas)]
    make_folder(options.out)
    writer = OneEach(options.out)
    for sheet in sheets:
        writer.add(sheet, sheet.file_name)
    for path in writer.written:
        context.line(str(path))
    context.line(texts.n("{count} file was written.", "{count} files were written.", len(writer.written)))
    return DONE


def _model(place: Path, today: date) -> CompetenceModel:
    """Of a folder what stands in it, issued or not: papers of the model are proofs for its keeper too."""
    return load_model(read_model_files(place)) if place.is_dir() else read_version(place, today).model
