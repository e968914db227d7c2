"""`competentie gaps FILE --without-offer`: levels that no activity leads to, for who keeps the model. No names."""

from __future__ import annotations

import json
from pathlib import Path

from competentie_app.app.missing_offer_lines import HEADS, NOTHING_MISSING, missing_lines, unasked_words
from competentie_app.app.missing_offers import missing_offers, unasked_treads
from competentie_app.app.session import Session
from competentie_app.commands.context import DONE, Context
from competentie_app.commands.rows import as_csv, as_table
from competentie_app.texts import Texts


def missing(context: Context, path: Path, form: str) -> int:
    """Write the list as a table, CSV or JSON."""
    session = context.open_session(path, read_only=True)
    try:
        context.output.write({"table": _table, "csv": _csv, "json": _json}[form](session, context.texts))
    finally:
        session.close()
    return DONE


def _rows(session: Session, texts: Texts) -> list[tuple[str, ...]]:
    return [tuple(texts.render(head) for head in HEADS), *(line.cells for line in missing_lines(session, texts))]


def _table(session: Session, texts: Texts) -> str:
    rows = _rows(session, texts)
    words = unasked_words(session.model, texts)
    asked = as_table(rows) if len(rows) > 1 else f"{texts.render(NOTHING_MISSING)}\n"
    return f"{asked}\n{words}\n" if words else asked


def _csv(session: Session, texts: Texts) -> str:
    return as_csv(_rows(session, texts))


def _json(session: Session, texts: Texts) -> str:
    asked = [
        {
            "competency": row.competency_id,
            "levels": row.levels,
            "personas": row.persona_ids,
            "other_language": row.other_language,
            "people": {"shown": row.people.kind.value, "count": row.people.count, "of": row.people.n},
        }
        for row in missing_offers(session)
    ]
    unasked = [{"competency": key, "level": level} for key, level in unasked_treads(session.model)]
    return json.dumps({"asked": asked, "not_asked": unasked}, ensure_ascii=False, indent=2) + "\n"
