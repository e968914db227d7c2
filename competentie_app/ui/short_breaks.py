"""Keeps the window awake while a worker makes many objects.

Python looks for rubbish among all objects of the program from time to time, and nothing else runs meanwhile: with a
window and a file open that takes longer than a window may stand still.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def short_breaks() -> Generator[None]:
    """Round one piece of work: afterwards only what it made itself is looked through."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(0)
        if was_on:
            gc.enable()
