"""The three things that make a dossier differ from one day to the next, given in so that tests can fix them."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Environment:
    """Clock, ids and random bytes. `now` gives local time with its offset; `new_id` a UUID text."""

    now: Callable[[], datetime]
    new_id: Callable[[], str]
    random_bytes: Callable[[int], bytes]

    def today(self) -> date:
        """The local date."""
        return self.now().date()


def system_environment() -> Environment:
    """The real clock and the real randomness of this computer."""
    return Environment(lambda: datetime.now().astimezone(), lambda: str(uuid.uuid4()), os.urandom)


def fixed_environment(moment: datetime, seed: str) -> Environment:
    """An environment that always gives the same ids and time, for the demo dossier and for tests.

    The random bytes are predictable: never use it to encrypt what must stay secret.
    """
    counter = iter(range(1 << 62))

    def next_id() -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"competentiekompas:{seed}:{next(counter)}"))

    def next_bytes(size: int) -> bytes:
        return b"".join(uuid.UUID(next_id()).bytes for _ in range(size // 16 + 1))[:size]

    return Environment(lambda: moment, next_id, next_bytes)
