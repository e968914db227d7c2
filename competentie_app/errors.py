"""The one family of errors that a user may see: what happened, what was kept, what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from competentie_app.texts import Message, Texts


class AppError(Exception):
    """A problem that the program explains to its user in plain words.

    `message` says what happened and what was kept; `hint` says what to do now. Both are rendered by the
    front end in the user's language. Each room has its own subclasses; whoever catches one shows it.
    """

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.msgid)
        self.message = message
        self.hint = hint

    def explain(self, texts: Texts) -> str:
        """Return message and hint as one text in the language of `texts`."""
        sentence = texts.render(self.message)
        return f"{sentence}\n{texts.render(self.hint)}" if self.hint else sentence

    def __str__(self) -> str:
        """English text with its parameters, for logs and test output."""
        from competentie_app.texts import Texts

        return self.explain(Texts("en"))
