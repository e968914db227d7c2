from competentie_app.analysis.disclosure import Disclosure
from competentie_app.analysis.priorities import Band
from competentie_app.analysis.status import GapStatus
from competentie_app.analysis.words import band_word, shown_word, status_word
from competentie_app.texts import Texts


def test_every_status_and_band_has_a_word_of_its_own():
    texts = Texts("en")
    assert len({texts.render(status_word(status)) for status in GapStatus}) == len(GapStatus)
    assert len({texts.render(band_word(band)) for band in Band}) == len(Band)


def test_counts_in_words():
    texts, disclosure = Texts("en"), Disclosure()
    assert [texts.render(shown_word(disclosure.shown_count(count, 6))) for count in (0, 3, 6)] == [
        "a few",
        "3 of 6",
        "nearly everyone",
    ]
    assert texts.render(shown_word(disclosure.shown_count(3, 4))) == "too few people to show"
