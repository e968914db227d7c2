"""A value without quotes means one thing or is refused."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.model.plain_scalars import Guess, read_plain


@pytest.mark.parametrize(
    ("raw", "meaning"),
    [
        ("0", 0),
        ("-7", -7),
        ("42", 42),
        ("1.5", 1.5),
        ("-0.25", -0.25),
        ("true", True),
        ("false", False),
        ("", None),
        ("2026-11-22", "2026-11-22"),
        ("0.1.0", "0.1.0"),
        ("1,5", "1,5"),
        ("ja", "ja"),
        ("nee", "nee"),
        ("- x", "- x"),
        ("-", "-"),
        ("...", "..."),
        ("https://example.org", "https://example.org"),
        ("nobody", "nobody"),
    ],
)
def test_sure_values_are_read(raw: str, meaning: object):
    assert read_plain(raw) == meaning
    assert type(read_plain(raw)) is type(meaning)


GUESSES = (
    "y Y yes Yes YES n N no No NO on On ON off Off OFF True TRUE False FALSE ~ null Null NULL = << "
    "010 09 00 +1 -01 0x1f 0b11 0o17 12:30 1:2:3 12:30.5 1_000 1e3 1E-3 1.5e3 .5 5. 1_0.5 01.5 .inf -.INF .nan "
    "12345678901234567890 1.12345678901234567890 2026-11-22T10:00:00Z"
)


@pytest.mark.parametrize("raw", GUESSES.split())
def test_guesses_are_refused(raw: str):
    assert isinstance(read_plain(raw), Guess)


def test_long_values_are_judged_at_once():
    assert isinstance(read_plain("1" * 500_000), Guess)
    assert read_plain("1" * 500_000 + "x") == "1" * 500_000 + "x"


@settings(max_examples=100, deadline=None)
@given(st.text("0123456789_.:+-eExXnoNOyY~tTfa", max_size=8))
def test_what_is_taken_as_text_no_yaml_reader_takes_for_something_else(raw: str):
    """PyYAML resolves by YAML 1.1; dates are the one thing that stays text here and not there."""
    kind = yaml.SafeLoader("").resolve(yaml.ScalarNode, raw, (True, False))
    if isinstance(read_plain(raw), str):
        assert kind in ("tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp")
