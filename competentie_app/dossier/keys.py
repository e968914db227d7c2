"""The key that encrypts a dossier, and the slots that give it back: password, recovery key, or nothing.

A random data key encrypts the content. A password gives it through Argon2id (RFC 9106; 64 MiB and 3 passes by
default), a printed recovery key of 160 random bits through HKDF. Without a password the data key stands in the
header, so that the same container still proves that every byte is what was saved.
"""

from __future__ import annotations

import base64
import struct
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from competentie_app.dossier.problems import InvalidValue
from competentie_app.texts import msg

KEY_BYTES = 32
RECOVERY_BYTES = 20
_SLOT = struct.Struct(">BIII16s12s48s")
SLOT_BYTES = _SLOT.size
_PURPOSE = b"competentiekompas key slot"

RandomBytes = Callable[[int], bytes]


class SlotKind(IntEnum):
    """How a slot gives the data key."""

    CLEAR = 0
    PASSWORD = 1
    RECOVERY = 2


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What Argon2id costs. Tests lower the memory; the header says what was used."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

    def is_sane(self) -> bool:
        """Tell whether a header may ask this of us: else a hostile file could ask for 100 GB."""
        return 1 <= self.lanes <= 8 and 1 <= self.iterations <= 16 and 8 * self.lanes <= self.memory_kib <= 512 * 1024


DEFAULT_COST = KdfCost()


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One way to the data key. `wrapped`: 48 bytes; in a clear slot the key itself and 16 zero bytes."""

    kind: SlotKind
    cost: KdfCost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def to_bytes(self) -> bytes:
        """The slot as it stands in the header."""
        cost = self.cost
        fields = (self.kind, cost.memory_kib, cost.iterations, cost.lanes, self.salt, self.nonce, self.wrapped)
        return _SLOT.pack(*fields)

    @staticmethod
    def from_bytes(raw: bytes) -> KeySlot:
        """Read a slot. Raises ValueError for an unknown kind or a cost out of bounds."""
        kind, memory, iterations, lanes, salt, nonce, wrapped = _SLOT.unpack(raw)
        cost = KdfCost(memory, iterations, lanes)
        if not cost.is_sane():
            raise ValueError("cost of key derivation out of bounds")
        return KeySlot(SlotKind(kind), cost, salt, nonce, wrapped)


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The data key with its slots; a dossier in memory keeps it so that a save needs no password."""

    data_key: bytes
    slots: tuple[KeySlot, ...]

    @property
    def is_protected(self) -> bool:
        """True when a password is needed to open the file."""
        return all(slot.kind is not SlotKind.CLEAR for slot in self.slots)


def open_ring(random: RandomBytes) -> KeyRing:
    """A new key that stands in the header: no password."""
    key = random(KEY_BYTES)
    slot = KeySlot(SlotKind.CLEAR, DEFAULT_COST, bytes(16), bytes(12), key + bytes(16))
    return KeyRing(key, (slot,))


def protected_ring(password: str, random: RandomBytes, cost: KdfCost = DEFAULT_COST) -> tuple[KeyRing, str]:
    """A new data key behind `password`, and the recovery key to print. Raises InvalidValue for an empty password.

    The data key is always new: the key of an earlier file without password stands readable in its backups.
    """
    if not password.strip():
        raise InvalidValue(msg("A password cannot be empty."))
    key, recovery = random(KEY_BYTES), random(RECOVERY_BYTES)
    slots = (
        _wrapped_slot(SlotKind.PASSWORD, key, password_bytes(password), random, cost),
        _wrapped_slot(SlotKind.RECOVERY, key, recovery, random, cost),
    )
    return KeyRing(key, slots), recovery_text(recovery)


def find_data_key(slots: tuple[KeySlot, ...], secret: str | None) -> bytes | None:
    """Return the data key that the slots give for this password or recovery key, or None."""
    for slot in slots:
        if slot.kind is SlotKind.CLEAR:
            return slot.wrapped[:KEY_BYTES]
        raw = _secret_bytes(slot.kind, secret)
        key = _unwrap(slot, raw) if raw is not None else None
        if key is not None:
            return key
    return None


def password_bytes(password: str) -> bytes:
    """Bytes of a password, the same whichever computer it was typed on (NFC)."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")


def recovery_text(raw: bytes) -> str:
    """Write a recovery key as eight groups of four letters and digits."""
    letters = base64.b32encode(raw).decode("ascii")
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def recovery_bytes(text: str) -> bytes | None:
    """Read a recovery key as people type it (0, 1 and 8 stand for O, I and B); None when it is not one."""
    letters = "".join(text.upper().replace("-", "").split()).translate(str.maketrans("018", "OIB"))
    if len(letters) != RECOVERY_BYTES * 8 // 5:
        return None
    try:
        return base64.b32decode(letters)
    except ValueError:
        return None


def _secret_bytes(kind: SlotKind, secret: str | None) -> bytes | None:
    if secret is None:
        return None
    return password_bytes(secret) if kind is SlotKind.PASSWORD else recovery_bytes(secret)


def _wrapped_slot(kind: SlotKind, key: bytes, secret: bytes, random: RandomBytes, cost: KdfCost) -> KeySlot:
    salt, nonce = random(16), random(12)
    wrapping_key = _wrapping_key(kind, secret, salt, cost)
    return KeySlot(kind, cost, salt, nonce, AESGCM(wrapping_key).encrypt(nonce, key, _bound(kind, salt)))


def _unwrap(slot: KeySlot, secret: bytes) -> bytes | None:
    wrapping_key = _wrapping_key(slot.kind, secret, slot.salt, slot.cost)
    try:
        return AESGCM(wrapping_key).decrypt(slot.nonce, slot.wrapped, _bound(slot.kind, slot.salt))
    except InvalidTag:
        return None


def _wrapping_key(kind: SlotKind, secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    if kind is SlotKind.RECOVERY:
        return HKDF(SHA256(), KEY_BYTES, salt, _PURPOSE).derive(secret)
    argon = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    return argon.derive(secret)


def _bound(kind: SlotKind, salt: bytes) -> bytes:
    return _PURPOSE + bytes([kind]) + salt
