"""Forms of the small model, and ways to fill them in as offices do."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from competentie_app.dossier.records import AssessmentRound, Charter
from competentie_app.exchange.forms.content import FormBasis, FormPerson, ManagerForm, SelfForm
from competentie_app.exchange.forms.identity import FieldKind, FormField
from competentie_app.exchange.forms.manager_form import render_manager_form
from competentie_app.exchange.forms.reading import RawForm, read_form
from competentie_app.exchange.forms.self_form import render_self_form
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.texts import Texts

KEY = b"k" * 32
DOSSIER = "11111111-1111-4111-8111-111111111111"
MODEL = load_model(read_model_files(Path(__file__).resolve().parents[2] / "data" / "small_model"))
ROUND = AssessmentRound("round-1", "Najaar 2026", date(2026, 10, 1), date(2026, 11, 30), "version-1", 0)
CHARTER = Charter("Archief Waterkant", "Mensen helpen groeien.", "Jij en je leidinggevende.", 24)
BASIS = FormBasis(DOSSIER, CHARTER, ROUND, MODEL)
ANA = FormPerson("ana", "Ana Peeters", ("zoeken", "melden", "zorg"))
BILAL = FormPerson("bilal", "Bilal Haddad", ("zoeken", "delen"))
ENGLISH = Texts("en")


def self_form(texts: Texts = ENGLISH, key: bytes = KEY, basis: FormBasis = BASIS) -> bytes:
    return render_self_form(SelfForm(basis, "form-1", ANA), key, texts)


def manager_form(texts: Texts = ENGLISH, key: bytes = KEY) -> bytes:
    return render_manager_form(ManagerForm(BASIS, "form-2", "Onthaal", (ANA, BILAL)), key, texts)


def opened(content: bytes, name: str = "form.xlsx") -> RawForm:
    return read_form(name, content, DOSSIER, KEY)


def field(content: bytes, kind: FieldKind, person: str = "ana", competency: str = "", position: int = 0) -> FormField:
    fields = opened(content).identity.fields
    return next(
        each
        for each in fields
        if (each.kind, each.employee_id, each.competency_id, each.position) == (kind, person, competency, position)
    )


def fill(content: bytes, values: Mapping[FormField, Any]) -> bytes:
    """The form with these cells filled in, saved by another program."""
    workbook = load_workbook(io.BytesIO(content))
    for each, value in values.items():
        cell = workbook[each.sheet][each.cell]
        cell.value = value
        if isinstance(value, str) and value.startswith("=") and each.kind is FieldKind.NOTE:
            cell.data_type = "s"
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def levels(content: bytes, values: Mapping[str, Any], person: str = "ana") -> bytes:
    """The form with levels filled in, by competency."""
    return fill(content, {field(content, FieldKind.LEVEL, person, key): value for key, value in values.items()})
