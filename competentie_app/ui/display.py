"""Whether a window can be shown at all, found out before Qt is started: Qt would end the process with a core dump."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping

from competentie_app.texts import Message, msg

XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's window plugin for X11 needs, with the Debian package of each."""
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""What Qt itself needs before it can be imported."""
PLATFORM = "QT_QPA_PLATFORM"


def display_problem(
    environment: Mapping[str, str] = os.environ,
    system: str = sys.platform,
    can_load: Callable[[str], bool] | None = None,
) -> Message | None:
    """One sentence on why no window can be shown, or None when there is no reason to think so."""
    if not system.startswith("linux"):
        return None
    can_load = can_load or _can_load
    missing = [package for name, package in QT_LIBRARIES.items() if not can_load(name)]
    if missing:
        return _install(missing)
    chosen = environment.get(PLATFORM, "")
    if chosen:
        return _x11_problem(environment, can_load) if chosen.startswith("xcb") else None
    if environment.get("WAYLAND_DISPLAY"):
        return None
    if environment.get("DISPLAY"):
        return _x11_problem(environment, can_load)
    return msg(
        "No window can be shown, because there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). "
        "Start the program in a desktop session, or use its commands: competentie --help."
    )


def _x11_problem(environment: Mapping[str, str], can_load: Callable[[str], bool]) -> Message | None:
    missing = [package for name, package in XCB_LIBRARIES.items() if not can_load(name)]
    return _install(missing) if missing else _refusal(environment, can_load)


def _install(packages: list[str]) -> Message:
    return msg(
        "No window can be shown, because libraries are missing. On Debian or Ubuntu: sudo apt install {packages}",
        packages=" ".join(packages),
    )


def _can_load(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _refusal(environment: Mapping[str, str], can_load: Callable[[str], bool]) -> Message | None:
    """Knock on the door of the X server, as Qt will."""
    if not can_load("libxcb.so.1"):
        return _install(["libxcb1"])
    display = environment.get("DISPLAY", "")
    library = ctypes.CDLL("libxcb.so.1")
    library.xcb_connect.restype = ctypes.c_void_p
    library.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    library.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    library.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = library.xcb_connect(display.encode(), None)
    refused = bool(library.xcb_connection_has_error(connection))
    library.xcb_disconnect(connection)
    if not refused:
        return None
    return msg("No window can be shown, because the display {display} cannot be reached.", display=display or "?")
