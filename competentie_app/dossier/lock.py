"""The lock file beside a dossier: tells a second opener who has it open. Advice; the header check is the guard."""

from __future__ import annotations

import getpass
import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LockHolder:
    """Who has the dossier open. `at`: since when, ISO text; `token` makes each lock different."""

    user: str
    computer: str
    process: int
    at: str
    token: str


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that this program holds."""

    path: Path
    holder: LockHolder

    def release(self) -> None:
        """Take the lock file away, unless it is not ours any more. A folder that is gone holds no lock."""
        if read_lock(self.path) == self.holder:
            with suppress(OSError):
                self.path.unlink()


def lock_path(dossier: Path) -> Path:
    """Where the lock of a dossier stands."""
    return dossier.with_name(f"{dossier.name}.lock")


def take_lock(dossier: Path, now: datetime, token: str, *, by_force: bool = False) -> Lock | LockHolder:
    """Take the lock, or return who holds it. A lock of a dead process on this computer is taken over.

    `by_force`: the user said that the other one is gone. Raises OSError when no file can be made there.
    """
    path = lock_path(dossier)
    mine = LockHolder(_user(), _computer(), os.getpid(), now.isoformat(timespec="seconds"), token)
    held = read_lock(path)
    if held is not None and not by_force and not _is_stale(held):
        return held
    if held is not None:
        path.unlink(missing_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return read_lock(path) or mine  # somebody was a moment faster
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(mine), file, ensure_ascii=False)
    return Lock(path, mine)


def read_lock(path: Path) -> LockHolder | None:
    """Who holds a lock file; None when there is none. One that cannot be read is held by an unknown person."""
    try:
        return LockHolder(**json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError):
        return LockHolder("?", "?", 0, "", "")


def process_is_alive(process: int) -> bool:
    """Tell whether a process of this computer still runs."""
    if process <= 0:
        return False
    if sys.platform == "win32":
        return _windows_process_is_alive(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _is_stale(held: LockHolder) -> bool:
    return held.computer == _computer() and not process_is_alive(held.process)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in the system's list
        return str(os.environ.get("USERNAME", "?"))


def _computer() -> str:
    # platform.node() would import the socket module, which this program does without.
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def _windows_process_is_alive(process: int) -> bool:  # pragma: no cover (os.kill with 0 would end it on Windows)
    if sys.platform != "win32":
        return False
    import ctypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    still_active, query_limited, access_denied = 259, 0x1000, 5
    handle = kernel.OpenProcess(query_limited, 0, process)
    if not handle:
        return ctypes.get_last_error() == access_denied
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active
