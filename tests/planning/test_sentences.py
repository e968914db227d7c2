from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from competentie_app.planning import reasons
from competentie_app.planning.reasons import Closes, Reason
from competentie_app.planning.sentences import Names, more_time_sentence, phase_name, sentence, sentences
from competentie_app.planning.what_if import MoreTime
from competentie_app.planning.wording import duration, euros, listing
from competentie_app.texts import LocalText, Texts
from tests.planning.test_reasons import ONE_OF_EACH

ROOT = Path(__file__).resolve().parents[2]
NAMES = Names(
    {"talk": LocalText("Praten", "Talk"), "walk": LocalText("Wandelen", "Walk")},
    {"K3": LocalText("Data", "Data"), "S1": LocalText("Vragen stellen", "Asking questions")},
    {"boss": LocalText("Leidinggevende", "Manager")},
)
ENGLISH = Texts("en")


@pytest.fixture(scope="module")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Texts:
    folder = tmp_path_factory.mktemp("catalogue")
    catalogue = Catalog("nl")
    for path in sorted((ROOT / "resources/i18n/nl").glob("planning*.po")):
        with path.open("rb") as source:
            for message in read_po(source, locale="nl"):
                catalogue[message.id] = message
    with (folder / "nl.mo").open("wb") as target:
        write_mo(target, catalogue)
    return Texts("nl", folder)


@pytest.mark.parametrize("reason", ONE_OF_EACH, ids=lambda reason: type(reason).__name__)
def test_every_reason_has_an_english_and_a_dutch_sentence(reason: Reason, dutch: Texts):
    message = sentence(reason, NAMES)
    in_english, in_dutch = ENGLISH.render(message), dutch.render(message)
    assert in_english.endswith(".")
    assert in_dutch.endswith(".")
    assert in_english != in_dutch
    assert "{" not in in_english + in_dutch


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (reasons.Closes("K3", 2, 3), "Brengt Data van niveau 2 naar 3."),
        (reasons.NeededFor("talk"), "Nodig voor je aan “Praten” begint."),
        (reasons.SharedBy("K3", 5), "5 collega's kunnen ook nog groeien in Data: doe het samen."),
        (reasons.OverBudget(135), "Past niet in de uren: 2 uur en 15 minuten te veel."),
        (reasons.OverCost(1250), "Past niet binnen de kostengrens: 12 euro en 50 cent te veel."),
        (reasons.Replaced(("talk", "walk")), "Vervangen door Praten en Wandelen."),
        (reasons.NoOffer(1, 2), "Er is nog geen activiteit van niveau 1 naar 2."),
        (
            reasons.CheckFirst("S1", 2, critical=False),
            "Kijk eerst samen naar Vragen stellen: de kloof is 2 niveaus en het niveau is nog niet onderbouwd.",
        ),
    ],
)
def test_dutch_sentences_name_the_numbers(reason: Reason, words: str, dutch: Texts):
    assert [dutch.render(each) for each in sentences([reason], NAMES)] == [words]


def test_more_time_tells_what_it_brings(dutch: Texts):
    more = MoreTime(120, (Closes("K3", 1, 2), Closes("S1", 0, 2)))
    told = more_time_sentence(more, NAMES)
    expected = "With 2 hours more you also close Data (level 1 to 2) and Asking questions (level 0 to 2)."
    assert ENGLISH.render(told) == expected
    assert dutch.render(told).startswith("Met 2 uur meer groei je ook in Data (niveau 1 naar 2) en Vragen stellen")


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 minutes"), (1, "1 minute"), (60, "1 hour"), (61, "1 hour and 1 minute"), (150, "2 hours and 30 minutes")],
)
def test_durations_are_told_in_hours_and_minutes(minutes: int, words: str):
    assert ENGLISH.render(duration(minutes)) == words


def test_amounts_and_lists():
    assert ENGLISH.render(euros(1500)) == "15 euro"
    assert ENGLISH.render(euros(1505)) == "15 euro and 5 cents"
    assert [ENGLISH.render(listing(list("abc")[:count])) for count in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_unknown_ids_stand_for_themselves():
    assert ENGLISH.render(sentence(Closes("X9", 0, 1), Names())) == "Brings X9 from level 0 to 1."


def test_phases_have_their_own_words(dutch: Texts):
    assert [dutch.render(phase_name(phase)) for phase in range(4)] == ["nu", "daarna", "later", "later"]
