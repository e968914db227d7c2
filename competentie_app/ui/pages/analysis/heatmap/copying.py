"""Copying the heatmap, as a table for a spreadsheet or as a picture for a paper."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from competentie_app.app.heatmap_rows import Heatmap, Shown
from competentie_app.app.heatmap_table import as_table, as_tsv
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.heatmap.heat_model import HeatModel


def copy_table(context: UiContext, model: HeatModel, heatmap: Heatmap, shown: Shown, title: str) -> None:
    """Put the heatmap on the clipboard as lines with tabs; nothing when it is empty."""
    if not heatmap.rows or not heatmap.columns:
        return
    t, words = context.texts.t, model.words
    heads = {column.competency_id: words.title(column) for column in heatmap.columns}
    table = as_table(heatmap, shown, heads, words.table_mark, t("Employee"))
    QGuiApplication.clipboard().setText(as_tsv((*table, (title, t("* is provisional")))))
    context.messages.info(msg("The heatmap is copied as a table. It holds names: paste it with care."))


def copy_picture(context: UiContext, model: HeatModel, title: str) -> None:
    """Put a picture of the heatmap on the clipboard, in colours for white paper."""
    from competentie_app.ui.pages.analysis.heatmap.picture import HeatPicture, on_paper

    note = context.texts.t("Hatched is provisional. For development, not for appraisal.")
    picture = HeatPicture(model, on_paper(context.theme), title, note)
    QGuiApplication.clipboard().setImage(picture.draw())
    context.messages.info(msg("The heatmap is copied as a picture. It holds names: paste it with care."))
