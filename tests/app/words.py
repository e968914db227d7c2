"""Every text that a content value holds, however deep, to look for what must not be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from competentie_app.texts import LocalText, Message, Texts


def words_of(value: object, texts: Texts) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Message):
        yield texts.render(value)
    elif isinstance(value, LocalText):
        yield texts.model_text(value)
    elif is_dataclass(value):
        for part in fields(value):
            yield from words_of(getattr(value, part.name), texts)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from words_of(item, texts)
    elif isinstance(value, tuple):
        for item in value:
            yield from words_of(item, texts)
