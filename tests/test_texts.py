"""Messages, numbers and dates in both languages."""

from datetime import date, datetime

import pytest

from competentie_app.paths import catalogue_folder
from competentie_app.texts import LocalText, Message, Texts, msg, nmsg


@pytest.fixture
def dutch() -> Texts:
    return Texts("nl", catalogue_folder())


@pytest.fixture
def english() -> Texts:
    return Texts("en", catalogue_folder())


def test_parameters_inside_messages_are_rendered_in_the_same_language(dutch: Texts):
    inner = msg("{hours} hours", hours=1.5)
    outer = Message("{what}: {level}", {"what": inner, "level": LocalText("zelfstandig", "independent")})
    assert dutch.render(outer) == "1,5 uur: zelfstandig"


def test_a_message_without_parameters_keeps_its_braces(english: Texts):
    assert english.t("{untouched}") == "{untouched}"


def test_the_number_chooses_singular_or_plural(english: Texts):
    assert english.render(nmsg("{count} person", "{count} people", 1)) == "1 person"
    assert english.render(nmsg("{count} person", "{count} people", 1200)) == "1,200 people"


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [(3, "3", "3"), (1.5, "1,5", "1.5"), (2.0, "2", "2"), (1234.56, "1.234,6", "1,234.6")],
)
def test_numbers_look_as_people_write_them(dutch: Texts, english: Texts, value: float, nl: str, en: str):
    assert (dutch.number(value), english.number(value)) == (nl, en)


def test_shares_and_hours(dutch: Texts, english: Texts):
    assert (dutch.percent(0.54), english.percent(0.54)) == ("54\u00a0%", "54%")
    assert (english.percent(0.625), english.percent(0.175), english.percent(0.285)) == ("63%", "18%", "29%")
    assert (dutch.hours(60), english.hours(60), dutch.hours(1125)) == ("1 uur", "1 hour", "18,75 uur")


def test_dates_and_times(dutch: Texts, english: Texts):
    day = date(2026, 10, 14)
    assert dutch.date(day) == "14 oktober 2026"
    assert english.date(day) == "14 October 2026"
    assert dutch.date(day, "short") == english.date(day, "short") == "14/10/2026"
    moment = datetime(2026, 10, 14, 14, 32)
    assert (dutch.time(moment), english.time(moment)) == ("14.32 u.", "14:32")


def test_an_unknown_language_falls_back_to_dutch():
    assert Texts("fr", catalogue_folder()).language == "nl"
