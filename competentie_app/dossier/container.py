"""The bytes of a `.kompas` file: a header that anyone can read, and the encrypted SQLite image.

Every version of the container keeps this frame, so that a damaged file and a newer one can be told apart:

    10 bytes  magic          2 bytes  container version          4 bytes  length of the header's fields
    fields (version 1): document id 16, generation 8, nonce 12, payload length 8, number of slots 1, the key slots
    32 bytes  SHA-256 of all before          payload: AES-256-GCM, everything before it as associated data

Numbers are unsigned and big-endian. The digest in the header tells a damaged header from a wrong password.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from competentie_app.dossier import problems
from competentie_app.dossier.keys import SLOT_BYTES, KeyRing, KeySlot, SlotKind, find_data_key

MAGIC = b"KOMPAS\r\n\x1a\n"
CONTAINER_VERSION = 1
_FRAME = struct.Struct(">10sHI")
_FIELDS = struct.Struct(">16sQ12sQB")
_DIGEST_BYTES = 32
_TAG_BYTES = 16
_MOST_HEADER_BYTES = 16 * 1024
HEADER_PROBE_BYTES = _FRAME.size + _MOST_HEADER_BYTES + _DIGEST_BYTES
"""So many bytes from the start of a file always hold its whole header."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the outside of a dossier tells. `raw`: its bytes, digest included."""

    document_id: bytes
    generation: int
    nonce: bytes
    payload_bytes: int
    slots: tuple[KeySlot, ...]
    raw: bytes

    @property
    def digest(self) -> bytes:
        """Names this very save: two saves never share it, because the nonce is new each time."""
        return self.raw[-_DIGEST_BYTES:]

    @property
    def is_protected(self) -> bool:
        """True when a password is needed to open the file."""
        return all(slot.kind is not SlotKind.CLEAR for slot in self.slots)


def make_header(document_id: bytes, generation: int, nonce: bytes, image_bytes: int, keys: KeyRing) -> Header:
    """Make the header of a file that will hold an image of `image_bytes` bytes."""
    payload_bytes = image_bytes + _TAG_BYTES
    fields = _FIELDS.pack(document_id, generation, nonce, payload_bytes, len(keys.slots))
    fields += b"".join(slot.to_bytes() for slot in keys.slots)
    head = _FRAME.pack(MAGIC, CONTAINER_VERSION, len(fields)) + fields
    return Header(document_id, generation, nonce, payload_bytes, keys.slots, head + hashlib.sha256(head).digest())


def seal(header: Header, image: bytes, data_key: bytes) -> bytes:
    """Return the bytes of the file: header and encrypted image."""
    return header.raw + AESGCM(data_key).encrypt(header.nonce, image, header.raw)


def read_header(data: bytes, name: str) -> Header:
    """Read the header at the start of `data`; `name` is the file's name for messages.

    Raises EmptyFile, NotADossier, CutShort, DamagedFile or NewerVersion.
    """
    if not data:
        raise problems.EmptyFile(name)
    if not data.startswith(MAGIC[: len(data)]):
        raise problems.NotADossier(name)
    if len(data) < _FRAME.size:
        raise problems.CutShort(name)
    _, version, field_bytes = _FRAME.unpack_from(data)
    if field_bytes > _MOST_HEADER_BYTES:
        raise problems.DamagedFile(name)
    end = _FRAME.size + field_bytes
    if len(data) < end + _DIGEST_BYTES:
        raise problems.CutShort(name)
    if hashlib.sha256(data[:end]).digest() != data[end : end + _DIGEST_BYTES]:
        raise problems.DamagedFile(name)
    if version > CONTAINER_VERSION:
        raise problems.NewerVersion(name)
    try:
        return _parse_fields(data[_FRAME.size : end], bytes(data[: end + _DIGEST_BYTES]))
    except (ValueError, struct.error) as error:
        raise problems.DamagedFile(name) from error


def unlock(header: Header, password: str | None, name: str) -> KeyRing:
    """Find the data key. Raises PasswordNeeded or WrongPassword."""
    if header.is_protected and password is None:
        raise problems.PasswordNeeded(name)
    key = find_data_key(header.slots, password)
    if key is None:
        raise problems.WrongPassword(name)
    return KeyRing(key, header.slots)


def unseal(data: bytes, header: Header, data_key: bytes, name: str) -> bytes:
    """Decrypt the image. Raises CutShort or DamagedFile when not every byte is what was saved."""
    payload = memoryview(data)[len(header.raw) :]
    if len(payload) < header.payload_bytes:
        raise problems.CutShort(name)
    if len(payload) > header.payload_bytes:
        raise problems.DamagedFile(name)
    try:
        return AESGCM(data_key).decrypt(header.nonce, payload, header.raw)
    except InvalidTag as error:
        raise problems.DamagedFile(name) from error


def _parse_fields(fields: bytes, raw: bytes) -> Header:
    document_id, generation, nonce, payload_bytes, count = _FIELDS.unpack_from(fields)
    rest = fields[_FIELDS.size :]
    if not count or len(rest) != count * SLOT_BYTES:
        raise ValueError("key slots do not fill the header")
    slots = tuple(KeySlot.from_bytes(rest[at : at + SLOT_BYTES]) for at in range(0, len(rest), SLOT_BYTES))
    return Header(document_id, generation, nonce, payload_bytes, slots, raw)
