from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.reports.setting.fonts import ARABIC, MISSING_SIGN, REGULAR, FontBook
from competentie_app.reports.setting.script import clean, glyphs, is_right_to_left


def test_one_font_draws_the_scripts_of_europe_and_vietnam(book: FontBook):
    for text in ("Łukasz Świątek", "Γιώργος", "Nguyễn Thị Hồng", "Иван", "Gökçe Yıldız", "Ștefan", "→ ✓ □"):
        assert [(piece.font, piece.spoken) for piece in glyphs(text, REGULAR, book)] == [(REGULAR, None)]


def test_arabic_is_joined_reversed_and_says_its_true_text(book: FontBook):
    (piece,) = glyphs("محمد", REGULAR, book)
    assert piece.font == ARABIC
    assert piece.spoken == "محمد"
    assert piece.text != "محمد"
    assert len(piece.text) == 4
    # Drawn from left to right the last letter comes first, in its joined form.
    assert unicodedata.normalize("NFKC", piece.text)[::-1] == "محمد"


def test_what_no_font_has_becomes_a_visible_sign_that_says_what_it_was(book: FontBook):
    pieces = glyphs("Li 李明", REGULAR, book)
    assert [piece.text for piece in pieces] == ["Li ", MISSING_SIGN * 2]
    assert pieces[1].spoken == "李明"


def test_hebrew_is_boxed_once_spoken_as_a_whole(book: FontBook):
    pieces = glyphs("שרה", REGULAR, book)
    assert "".join(piece.spoken or "" for piece in pieces) == "שרה"


@settings(max_examples=100)
@given(st.text(max_size=30))
def test_every_drawn_character_is_in_its_font(book: FontBook, text: str):
    for word in clean(text).split():
        for piece in glyphs(word, REGULAR, book):
            assert all(book.font_for(character, piece.font) == piece.font for character in piece.text)


@settings(max_examples=100)
@given(st.text(max_size=40))
def test_cleaning_twice_changes_nothing_more(text: str):
    assert clean(clean(text)) == clean(text)


def test_cleaning_composes_accents_and_drops_controls():
    assert clean("Zoe\u0308\x07\t!") == "Zoë !"
    assert clean("een\u2003twee\nregel") == "een twee\nregel"


def test_direction():
    assert is_right_to_left("العلي")
    assert not is_right_to_left("Zoë")
