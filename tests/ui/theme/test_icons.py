"""Icons that the program names are shipped, and no others."""

from __future__ import annotations

import ast
from pathlib import Path

import competentie_app
from competentie_app.paths import icon_folder

PACKAGE = Path(competentie_app.__file__).parent


def words_in_code() -> set[str]:
    """Every string in the program's own code."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def icons_asked_for() -> set[str]:
    """What stands where an icon is named: `icon="…"` and the first argument of what draws one."""
    drawing = {"IconLabel", "IconButton", "icon", "pixmap", "EmptyPage", "empty_page"}
    found: set[str] = set()
    for path in (PACKAGE / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            places = [word.value for word in node.keywords if word.arg == "icon"]
            places += node.args[:1] if name in drawing else []
            found |= {each.value for each in places if isinstance(each, ast.Constant) and isinstance(each.value, str)}
    return found - {""}


def test_every_icon_that_is_asked_for_is_there():
    shipped = {path.stem for path in icon_folder().glob("*.svg")}
    asked = icons_asked_for()
    assert len(asked) > 20
    assert asked <= shipped


def test_no_icon_is_shipped_that_nothing_names():
    assert {path.stem for path in icon_folder().glob("*.svg")} <= words_in_code()
