"""What a tab of the analysis is to the page."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from competentie_app.app.analysis_export import AnalysisExport
from competentie_app.app.heatmap_filter import FilterPart, HeatFilter
from competentie_app.app.round_reader import RoundReader
from competentie_app.ui.context import UiContext
from competentie_app.ui.selection import Target


class Can(StrEnum):
    """What may be done with a view as a whole: a button at the top for each."""

    TABLE = "table"
    PICTURE = "picture"
    EXCEL = "excel"


class AnalysisView(QWidget):
    """One way to look at the same people. Made when its tab is first chosen, and kept while the page is.

    `filters`: the filters that it follows; the others are off, and their choice does not reach `read`.
    `can`: which of `copy_table`, `copy_picture` and `workbook` it has.
    `controls`: its own controls at the right end of the filters; set it in `__init__`.
    `asked`: a tab by its key, the filters to see it with, and a competency to stand on or "".
    `told`: the subtitle, or whether there is anything to see, changed by the view's own doing.
    `rounds`: reads the people of a filter, once for all views of the page.
    Go to other places with `self.context.go`: the filters then stay as they are for when the user comes back.
    """

    filters: ClassVar[frozenset[FilterPart]] = frozenset(FilterPart)
    can: ClassVar[frozenset[Can]] = frozenset()
    told = Signal()
    asked = Signal(str, object, str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.rounds = RoundReader(context.session)
        self.controls: QWidget | None = None

    def read(self, wanted: HeatFilter) -> None:
        """Read the open file and show it. Called while the tab is shown, when the filters or the file changed."""
        raise NotImplementedError

    @property
    def filled(self) -> bool:
        """Whether there is anything to see; else the page shows `explain()` in its place."""
        return True

    def explain(self) -> QWidget | None:
        """Why there is nothing to see, in the view's own words. None: the page explains (no round, no people)."""
        return None

    def subtitle(self) -> str:
        """What is shown, of how many people, and what is left out: beside the title of the page."""
        return ""

    def follow(self, target: Target) -> None:
        """Stand on a person or a competency that was chosen elsewhere. Default: nothing."""

    def focus_first(self) -> None:
        """Put the keyboard where work begins. Default: the view itself takes it."""
        self.setFocus()

    def copy_table(self) -> None:
        """Put the view on the clipboard as lines with tabs. Only with `Can.TABLE`."""
        raise NotImplementedError

    def copy_picture(self) -> None:
        """Put the view on the clipboard as a picture for white paper. Only with `Can.PICTURE`."""
        raise NotImplementedError

    def workbook(self) -> AnalysisExport:
        """What is shown now, as a workbook. Only with `Can.EXCEL`."""
        raise NotImplementedError

    def export(self) -> None:
        """Save the view as a workbook, after asking where. Only with `Can.EXCEL`."""
        from competentie_app.ui.pages.analysis.exporting import save_workbook

        save_workbook(self.context, self.workbook())
