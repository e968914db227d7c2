"""`competentie model ...`: what concerns the model as a whole; each kind of work in a module of its own."""

from __future__ import annotations

import importlib
from argparse import Namespace

from competentie_app.commands.context import Context

MODULES = {
    "effect": "model_version",
    "update": "model_version",
    "export-book": "model_exchange",
    "import-book": "model_exchange",
    "zip": "model_exchange",
    "unzip": "model_exchange",
    "new": "model_exchange",
    "papers": "model_papers",
    "new-copy": "model_copy",
    "check": "model_copy",
    "compare": "model_copy",
    "changelog": "model_copy",
    "replace": "model_copy",
    "issue": "model_copy",
}
"""The module of each word behind `model`."""


def run(context: Context, options: Namespace) -> int:
    """Import the module of what was asked, and no other."""
    module = importlib.import_module(f"competentie_app.commands.{MODULES[options.model_command]}")
    return module.run(context, options)
