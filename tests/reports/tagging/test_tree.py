from __future__ import annotations

import pytest

from competentie_app.reports.tagging.tree import MarkedContent, new_tree


def test_elements_without_content_go_and_cells_stay():
    tree = new_tree()
    tree.add("P")
    table = tree.add("Table")
    line = table.add("TR")
    line.add("TD")
    told = tree.add("P")
    told.children.append(MarkedContent("Page1", 0))
    assert tree.prune()
    assert [element.role for element in tree.elements()] == ["Table", "P"]
    assert [element.role for element in line.elements()] == ["TD"]


@pytest.mark.parametrize("alternative", [None, "", "  "])
def test_a_figure_needs_words(alternative: str | None):
    tree = new_tree()
    with pytest.raises(ValueError, match="text alternative"):
        tree.add("Figure", alternative)
    table = tree.add("Table")
    with pytest.raises(ValueError, match="text alternative"):
        tree.add_before(table, "Figure", alternative)


def test_a_figure_can_stand_in_front_of_its_table():
    tree = new_tree()
    tree.add("P")
    table = tree.add("Table")
    tree.add_before(table, "Figure", "Balken")
    assert [element.role for element in tree.elements()] == ["P", "Figure", "Table"]
