"""A message as JSON text and back, so that the name of an action is translated when it is shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, cast

from competentie_app.texts import LocalText, Message


def label_to_json(label: Message) -> str:
    """Write a message. Raises TypeError for a parameter that is no text, number, date or message."""
    return json.dumps(_message(label), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def label_from_json(text: str) -> Message:
    """Read what `label_to_json` wrote."""
    return _read_message(json.loads(text))


def _message(message: Message) -> dict[str, Any]:
    parts: dict[str, Any] = {"msgid": message.msgid}
    if message.params:
        parts["params"] = {name: _value(value) for name, value in message.params.items()}
    extras = {"plural": message.plural, "count": message.count, "context": message.context}
    return parts | {name: value for name, value in extras.items() if value is not None}


def _value(value: object) -> Any:
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, Message):
        return {"message": _message(value)}
    if isinstance(value, LocalText):
        return {"nl": value.nl, "en": value.en}
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    raise TypeError(f"a label cannot hold {type(value).__name__}")


def _read_message(parts: Mapping[str, Any]) -> Message:
    params = {name: _read_value(value) for name, value in parts.get("params", {}).items()}
    return Message(parts["msgid"], params, parts.get("plural"), parts.get("count"), parts.get("context"))


def _read_value(value: Any) -> object:
    if not isinstance(value, dict):
        return value
    tagged = cast("dict[str, Any]", value)
    if "message" in tagged:
        return _read_message(tagged["message"])
    if "moment" in tagged:
        return datetime.fromisoformat(tagged["moment"])
    if "day" in tagged:
        return date.fromisoformat(tagged["day"])
    return LocalText(tagged["nl"], tagged["en"])
