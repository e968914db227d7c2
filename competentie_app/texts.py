"""The one text system: gettext messages with English msgids, and dates and numbers in the user's language.

Code below the front ends never holds finished sentences. It makes a `Message` (msgid plus parameters);
the front end that knows the language turns it into words with `Texts.render`. Sources of the Dutch
catalogue stand in `resources/i18n/nl/*.po`, one file per room; `tools/catalogues.py` checks and compiles them.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from math import floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("nl", "en")
DEFAULT_LANGUAGE = "nl"


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text of the model in every language of the program. An empty text is the empty string."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the text in `language` ("nl" or "en")."""
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the user that is not yet in a language. Parameters may be messages or model texts."""

    msgid: str
    params: Mapping[str, object] = field(default_factory=dict[str, object])
    plural: str | None = None
    count: int | None = None
    context: str | None = None

    def __hash__(self) -> int:
        return hash((self.msgid, self.plural, self.count, self.context))


def msg(msgid: str, /, **params: object) -> Message:
    """Mark `msgid` for translation; `{name}` in it is replaced by the parameter `name` when rendered."""
    return Message(msgid, params)


def nmsg(singular: str, plural: str, count: int, /, **params: object) -> Message:
    """Mark a sentence that depends on a number; `{count}` is that number."""
    return Message(singular, params, plural=plural, count=count)


def pmsg(context: str, msgid: str, /, **params: object) -> Message:
    """Mark a word that has two senses; `context` tells the translator which one is meant."""
    return Message(msgid, params, context=context)


def whole_percent(share: float) -> int:
    """A share as a whole percentage; a half goes up, as people learn it and as a spreadsheet shows it."""
    return floor(round(share * 100, 9) + 0.5)


class Texts:
    """Turns messages, dates and numbers into one language. Immutable; make another one to change language."""

    def __init__(self, language: str = DEFAULT_LANGUAGE, catalogues: Path | None = None) -> None:
        """`catalogues`: the folder that holds `nl.mo` (`paths.catalogue_folder()`); None gives English msgids."""
        self.language = language if language in LANGUAGES else DEFAULT_LANGUAGE
        self._catalogue: gettext.NullTranslations = gettext.NullTranslations()
        if catalogues is not None and self.language != "en":
            with (catalogues / f"{self.language}.mo").open("rb") as compiled:
                self._catalogue = gettext.GNUTranslations(compiled)

    def t(self, msgid: str, /, **params: object) -> str:
        """Translate and fill in `msgid`."""
        return self.render(Message(msgid, params))

    def n(self, singular: str, plural: str, count: int, /, **params: object) -> str:
        """Translate a sentence that depends on `count`."""
        return self.render(Message(singular, params, plural=plural, count=count))

    def p(self, context: str, msgid: str, /, **params: object) -> str:
        """Translate a word that has two senses."""
        return self.render(Message(msgid, params, context=context))

    def render(self, message: Message) -> str:
        """Turn a message, and the messages inside it, into words."""
        template = self._translate(message)
        params = {name: self._show(value) for name, value in message.params.items()}
        if message.count is not None:
            params.setdefault("count", self.number(message.count))
        return template.format_map(params) if params else template

    def model_text(self, text: LocalText) -> str:
        """Return a text of the model in this language."""
        return text.in_language(self.language)

    def number(self, value: float, decimals: int = 1) -> str:
        """Write a number as people do ("1,5"), without needless decimals."""
        if isinstance(value, int) and -1000 < value < 1000:
            return str(value)  # the same in both languages; Babel takes a while to import
        from babel.numbers import format_decimal

        pattern = "#,##0" if isinstance(value, int) else "#,##0." + "#" * decimals
        return format_decimal(value, format=pattern, locale=self._locale)

    def percent(self, share: float) -> str:
        """Write a share between 0 and 1 as a whole percentage ("54 %")."""
        space = "" if self.language == "en" else "\u00a0"
        return f"{whole_percent(share)}{space}%"

    def hours(self, minutes: int) -> str:
        """Write a duration in minutes as hours ("1,5 uur")."""
        hours = self.number(minutes / 60, decimals=2)
        return self.t("{hours} hours", hours=hours) if minutes != 60 else self.t("1 hour")

    def date(self, day: date, style: str = "long") -> str:
        """Write a date; `style` is "short" (14/10/2026), "medium" (14 okt 2026) or "long" (14 oktober 2026)."""
        from babel.dates import format_date

        patterns = {"short": "dd/MM/yyyy", "medium": "d MMM yyyy", "long": "d MMMM yyyy"}
        return format_date(day, format=patterns[style], locale=self._locale)

    def time(self, moment: datetime) -> str:
        """Write the time of day ("14.32 u." or "14:32")."""
        return moment.strftime("%H:%M") if self.language == "en" else moment.strftime("%H.%M u.")

    @property
    def _locale(self) -> str:
        return "en_GB" if self.language == "en" else "nl_BE"

    def _translate(self, message: Message) -> str:
        if message.plural is not None and message.count is not None:
            return self._catalogue.ngettext(message.msgid, message.plural, message.count)
        if message.context is not None:
            return self._catalogue.pgettext(message.context, message.msgid)
        return self._catalogue.gettext(message.msgid)

    def _show(self, value: object) -> str:
        if isinstance(value, Message):
            return self.render(value)
        if isinstance(value, LocalText):
            return self.model_text(value)
        if isinstance(value, datetime):
            return f"{self.date(value.date())} {self.time(value)}"
        if isinstance(value, date):
            return self.date(value)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return str(value)
        return self.number(value)
