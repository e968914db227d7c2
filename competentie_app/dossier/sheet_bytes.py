"""The bytes of a sheet: one per competency, at the place (slot) that the competency has in this dossier.

Stored bytes end at the last one that says something; behind it every competency is empty (255) or stateless (0).
"""

from __future__ import annotations

from collections.abc import Mapping

from competentie_app.dossier.ratings import EMPTY, AgreedState


def trim(codes: bytes | bytearray) -> bytes:
    """Cut off the empty end of codes."""
    return bytes(codes).rstrip(bytes([EMPTY]))


def trim_states(states: bytes | bytearray) -> bytes:
    """Cut off the stateless end of states."""
    return bytes(states).rstrip(bytes(1))


def code_at(codes: bytes, slot: int) -> int:
    """The code of a slot, also behind the end."""
    return codes[slot] if slot < len(codes) else EMPTY


def state_at(states: bytes, slot: int) -> AgreedState:
    """The state of a slot, also behind the end."""
    return AgreedState(states[slot]) if slot < len(states) else AgreedState.NONE


def widened(stored: bytes, size: int, filler: int) -> bytearray:
    """Bytes with room for `size` slots."""
    return bytearray(stored) + bytearray([filler]) * (size - len(stored))


def codes_by_competency(codes: bytes, competency_ids: tuple[str, ...]) -> dict[str, int]:
    """The codes that say something, by competency id (`competency_ids`: in the order of the slots)."""
    return {name: code for name, code in zip(competency_ids, codes, strict=False) if code != EMPTY}


def states_by_competency(states: bytes, competency_ids: tuple[str, ...]) -> dict[str, AgreedState]:
    """The states that say something, by competency id."""
    return {name: AgreedState(state) for name, state in zip(competency_ids, states, strict=False) if state}


def block(rows: Mapping[str, bytes], employee_ids: tuple[str, ...], width: int, filler: int) -> bytes:
    """A matrix, one row of `width` bytes per employee in that order; who has no sheet gets a row of `filler`."""
    filling = bytes([filler])
    return b"".join(rows.get(employee_id, b"").ljust(width, filling)[:width] for employee_id in employee_ids)
