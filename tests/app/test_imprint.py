from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from competentie_app.app.actions.charter import ChangeCharter
from competentie_app.app.imprint import imprint_of, months_later, persona_titles, privacy_of
from competentie_app.dossier.records import Charter
from tests.app.office import ENGLISH, TODAY, Office


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 2), 24, date(2028, 11, 2)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_months_later(day: date, months: int, expected: date):
    assert months_later(day, months) == expected


@given(day=st.dates(date(2000, 1, 1), date(2100, 1, 1)), months=st.integers(0, 600))
def test_months_later_is_that_many_months_later_and_never_in_the_next(day: date, months: int):
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


def test_a_paper_says_until_when_it_is_kept(office: Office):
    privacy = privacy_of(office.dossier, TODAY, ENGLISH)
    assert (privacy.purpose, privacy.readers) == ("Groeien", "medewerker en leidinggevende")
    assert (privacy.retention, privacy.kept_until) == ("24 months", date(2028, 11, 2))
    office.perform(ChangeCharter(Charter("Archief", "Leren", "HR")))
    assert privacy_of(office.dossier, TODAY, ENGLISH).kept_until is None


def test_the_imprint_names_the_oldest_check_of_the_offers_on_the_paper(office: Office):
    model = office.session.model
    found = imprint_of(office.dossier, model, TODAY, ["zoekles", None, "weg"])
    assert (found.authority, found.model_version, found.printed) == ("Archief Waterkant", "1.0.0", TODAY)
    assert found.offers_checked == date(2026, 11, 20)
    assert imprint_of(office.dossier, model, TODAY).offers_checked is None


def test_personas_that_the_model_lacks_are_left_out(office: Office):
    titles = persona_titles(office.session.model, ["loket", "weg"], ENGLISH)
    assert [(title.title, title.draft) for title in titles] == [("Counter clerk", False)]
