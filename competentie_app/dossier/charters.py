"""Why the file exists and who may read it."""

from __future__ import annotations

from competentie_app.dossier.checks import day_text, day_value
from competentie_app.dossier.recorder import NOWHERE
from competentie_app.dossier.records import Charter
from competentie_app.dossier.store import Store

_COLUMNS = ("authority", "purpose", "readers", "retention_months", "consultation_date", "smallest_group")
_READ = "SELECT authority, purpose, readers, retention_months, consultation_date, smallest_group FROM charter"


class Charters(Store):
    """Reads and writes the charter."""

    def charter(self) -> Charter:
        """The charter; an empty one when nothing was filled in."""
        row = self._row(_READ)
        return Charter(row[0], row[1], row[2], row[3], day_value(row[4]), row[5]) if row else Charter()

    def set_charter(self, charter: Charter) -> None:
        """Write the charter, inside an action."""
        old, new = charter_row(self.charter()), charter_row(charter)
        self._write("INSERT OR REPLACE INTO charter VALUES (1, ?, ?, ?, ?, ?, ?)", new)
        for column, before, after in zip(_COLUMNS, old, new, strict=True):
            self._recording().change(f"charter.{column}", NOWHERE, before, after)


def charter_row(charter: Charter) -> tuple[str, str, str, int | None, str | None, int]:
    """The values as they are stored."""
    day = day_text(charter.consultation_date)
    return charter.authority, charter.purpose, charter.readers, charter.retention_months, day, charter.smallest_group
