"""Small sentence parts that planning uses: durations, amounts and lists of names."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.texts import LocalText, Message, msg, nmsg

Name = Message | LocalText | str


def duration(minutes: int) -> Message:
    """Return "45 minutes", "2 hours" or "2 hours and 15 minutes" for 0 or more whole minutes."""
    hours, rest = divmod(minutes, 60)
    if hours == 0:
        return nmsg("{count} minute", "{count} minutes", rest)
    whole = nmsg("{count} hour", "{count} hours", hours)
    if rest == 0:
        return whole
    return msg("{first} and {second}", first=whole, second=nmsg("{count} minute", "{count} minutes", rest))


def euros(cents: int) -> Message:
    """Return an amount in euro; whole amounts without decimals."""
    whole, rest = divmod(cents, 100)
    if rest == 0:
        return msg("{amount} euro", amount=whole)
    return msg("{whole} euro and {cents} cents", whole=whole, cents=rest)


def listing(names: Sequence[Name]) -> Message:
    """Return "a, b and c"; the empty list gives an empty text."""
    if not names:
        return Message("{nothing}", {"nothing": ""})
    start: Name = names[0]
    for name in names[1:-1]:
        start = Message("{first}, {second}", {"first": start, "second": name})
    if len(names) > 1:
        return msg("{first} and {second}", first=start, second=names[-1])
    return Message("{only}", {"only": start})
