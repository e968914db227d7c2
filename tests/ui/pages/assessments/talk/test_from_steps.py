"""What done steps propose stands in words in the talk, and nothing is chosen by it."""

from __future__ import annotations

from datetime import date

from competentie_app.app.talk_values import FromSteps
from competentie_app.texts import LocalText, Texts
from competentie_app.ui.pages.assessments.talk.from_steps import from_steps_words


def test_steps_days_and_level_are_named(texts: Texts):
    found = FromSteps(
        2,
        LocalText("zelfstandig", "on your own"),
        ((LocalText("Zoekles", "Search"), date(2026, 11, 3)), ("Eigen stap", None)),
    )
    words = from_steps_words(texts, found)
    assert (
        "Zoekles (gedaan op 3 november 2026), Eigen stap" in words
        or "Zoekles (gedaan op 3 nov 2026), Eigen stap" in words
    )
    assert "niveau 2 (zelfstandig)" in words
