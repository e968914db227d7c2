"""An error explains itself in the user's language."""

from competentie_app.errors import AppError
from competentie_app.texts import Texts, msg


def test_message_and_hint_are_two_lines():
    error = AppError(msg("{name} is damaged.", name="a.kompas"), msg("Open a backup."))
    assert error.explain(Texts("en")) == "a.kompas is damaged.\nOpen a backup."
    assert str(error) == "a.kompas is damaged.\nOpen a backup."


def test_a_hint_may_be_absent():
    assert AppError(msg("Nothing to do.")).explain(Texts("en")) == "Nothing to do."
