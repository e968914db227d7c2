"""How long something still takes, judged by what is done; in words that promise no more than is known."""

from __future__ import annotations

from math import ceil

from competentie_app.texts import Message, msg, nmsg

_FIRST = 2
"""Before so many are done nothing is known: the first one also loads the fonts."""
_FEW_SECONDS, _MINUTE, _STEP = 5.0, 60.0, 5


def seconds_left(elapsed: float, done: int, total: int) -> float | None:
    """Seconds for the rest when it goes as it went; None while too little is done. `elapsed` in seconds."""
    if done < _FIRST or done >= total:
        return None
    return elapsed / done * (total - done)


def time_left_words(elapsed: float, done: int, total: int) -> Message | None:
    """The same in words, rounded up: to 5 seconds below a minute, then to minutes."""
    left = seconds_left(elapsed, done, total)
    if left is None:
        return None
    if left < _FEW_SECONDS:
        return msg("a few more seconds")
    if left < _MINUTE - _STEP:
        return msg("about {seconds} more seconds", seconds=ceil(left / _STEP) * _STEP)
    return nmsg("about {count} more minute", "about {count} more minutes", ceil(left / _MINUTE))
