"""The change of shares between two rounds, with what a reader must know of the comparison."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from competentie_app.reports.content.organisation import RoundChange, ShareChange
from competentie_app.reports.parts.share_tables import ShareTables
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import NOTE
from competentie_app.texts import Texts


def add_change(
    story: Story,
    tables: ShareTables,
    change: RoundChange,
    now: tuple[str, date],
    texts: Texts,
    lines: Sequence[ShareChange] | None = None,
) -> None:
    """Add note and table. `now`: name and first day of the later round; `lines`: dimensions alone, else everything."""
    if change.other_scale:
        story.text(texts.t("The levels of {round} are on another scale: they cannot be compared.", round=change.since))
        return
    note = texts.t(
        "Each round as it may be told by itself: {then} ({then_day}) and {now} ({now_day}). Who joined or left in"
        " between is in one of the two. “Of”: agreed levels.",
        then=change.since,
        then_day=change.since_date,
        now=now[0],
        now_day=now[1],
    )
    if change.other_version:
        note += " " + texts.t("The two rounds were held with different versions of the model.")
    story.text(note, style=NOTE, keep_with_next=True)
    if lines is None:
        tables.change(change.lines, texts.t("Competency"))
    else:
        tables.change(lines, texts.p("filter", "Dimension"))
