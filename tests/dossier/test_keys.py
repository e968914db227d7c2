"""Passwords, recovery keys and the bounds of key derivation."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.dossier.keys import (
    DEFAULT_COST,
    KdfCost,
    KeySlot,
    find_data_key,
    open_ring,
    protected_ring,
    recovery_bytes,
    recovery_text,
)
from competentie_app.dossier.problems import InvalidValue

from .conftest import CHEAP


def test_the_default_cost_is_what_was_decided():
    assert KdfCost(memory_kib=65536, iterations=3) == DEFAULT_COST
    assert DEFAULT_COST.is_sane()


@pytest.mark.parametrize(
    "cost",
    [KdfCost(2**31, 3, 4), KdfCost(65536, 0, 4), KdfCost(65536, 1000, 4), KdfCost(65536, 3, 0), KdfCost(7, 1, 1)],
)
def test_costs_out_of_bounds(cost: KdfCost):
    assert not cost.is_sane()


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1).filter(lambda text: bool(text.strip())), st.text())
def test_only_the_password_and_the_recovery_key_give_the_key(password: str, other: str):
    from competentie_app.dossier.keys import password_bytes

    ring, recovery = protected_ring(password, os.urandom, CHEAP)
    slots = tuple(KeySlot.from_bytes(slot.to_bytes()) for slot in ring.slots)
    assert slots == ring.slots
    assert find_data_key(slots, password) == ring.data_key
    assert find_data_key(slots, recovery) == ring.data_key
    if password_bytes(other) != password_bytes(password):
        assert find_data_key(slots, other) is None
    assert find_data_key(slots, None) is None


def test_the_data_key_does_not_stand_in_a_protected_header():
    ring, _ = protected_ring("geheim", os.urandom, CHEAP)
    assert all(ring.data_key not in slot.to_bytes() for slot in ring.slots)
    open_one = open_ring(os.urandom)
    assert find_data_key(open_one.slots, None) == open_one.data_key
    assert not open_one.is_protected
    assert ring.is_protected


def test_every_ring_has_a_key_of_its_own():
    rings = [open_ring(os.urandom), *(protected_ring("geheim", os.urandom, CHEAP)[0] for _ in range(3))]
    assert len({ring.data_key for ring in rings}) == len(rings)
    assert len({slot.salt for ring in rings[1:] for slot in ring.slots}) == 6


@pytest.mark.parametrize("password", ["", "   ", "\n"])
def test_an_empty_password_is_refused(password: str):
    with pytest.raises(InvalidValue):
        protected_ring(password, os.urandom, CHEAP)


@given(st.binary(min_size=20, max_size=20))
def test_recovery_keys_are_read_as_people_type_them(raw: bytes):
    text = recovery_text(raw)
    assert len(text) == 39
    assert recovery_bytes(text) == raw
    assert recovery_bytes(f" {text.lower().replace('-', ' ')}\n") == raw
    assert recovery_bytes(text.translate(str.maketrans("OIB", "018"))) == raw


@pytest.mark.parametrize("text", ["", "geheim", "A" * 31, "A" * 33, "9" * 32])
def test_what_is_no_recovery_key(text: str):
    assert recovery_bytes(text) is None
