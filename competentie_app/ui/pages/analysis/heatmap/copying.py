"""Copying the heatmap, as a table for a spreadsheet or as a picture for a paper."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from competentie_app.analysis.status import GapStatus
from competentie_app.app.heatmap_rows import Heatmap, Shown
from competentie_app.app.heatmap_table import as_table, as_tsv
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.heatmap.heat_model import HeatModel


def copy_table(context: UiContext, model: HeatModel, heatmap: Heatmap, shown: Shown, title: str, of_what: str) -> None:
    """Put the heatmap on the clipboard as lines with tabs; nothing when it is empty.

    `title`: whose it is; `of_what`: its n, and what is left out.
    """
    if not heatmap.rows or not heatmap.columns:
        return
    t, words = context.texts.t, model.words
    heads = {column.competency_id: words.title(column) for column in heatmap.columns}
    table = as_table(heatmap, shown, heads, words.table_mark, t("Employee"))
    marks = t("* is provisional, ** is discussed and not agreed")
    QGuiApplication.clipboard().setText(as_tsv((*table, (title, of_what, marks))))
    context.messages.info(msg("The heatmap is copied as a table. It holds names: paste it with care."))


def copy_picture(context: UiContext, model: HeatModel, title: str, of_what: str) -> None:
    """Put a picture of the heatmap on the clipboard, in colours for white paper."""
    from competentie_app.ui.pages.analysis.heatmap.picture import HeatPicture, on_paper

    signs = [context.texts.t("Hatched is provisional. For development, not for appraisal.")]
    if GapStatus.NOT_AGREED in model.heatmap.signs.statuses:
        signs.insert(0, context.texts.t("With a frame: discussed, not agreed."))
    picture = HeatPicture(model, on_paper(context.theme), title, f"{of_what}. {' '.join(signs)}")
    QGuiApplication.clipboard().setImage(picture.draw())
    context.messages.info(msg("The heatmap is copied as a picture. It holds names: paste it with care."))
