"""Steps from one schema version to the next, run in memory when an older file is opened.

A step may add tables or trailing columns: changesets of before keep working. Any other step closes the undo line;
the history stays readable. Each schema version keeps one frozen sample file in the tests.
"""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.dossier.database import Database


@dataclass(frozen=True, slots=True)
class Migration:
    """One step. `sql` is run as it stands."""

    sql: str
    closes_undo_line: bool = False

    def apply(self, database: Database) -> None:
        """Run the step on an open database."""
        database.run(self.sql)


MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        "CREATE TABLE form_key ("
        " id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL CHECK (length(key) = 32)"
        ") STRICT"
    ),
    Migration(
        "ALTER TABLE plan ADD COLUMN agreed_by TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(agreed_by));"
        "ALTER TABLE plan ADD COLUMN limits TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(limits));"
        "ALTER TABLE plan_step ADD COLUMN fixed_on TEXT CHECK (fixed_on IS date(fixed_on));"
        "ALTER TABLE plan_step ADD COLUMN edits TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(edits));"
        "CREATE TABLE day_off ("
        " from_on TEXT NOT NULL PRIMARY KEY CHECK (from_on IS date(from_on)),"
        " to_on TEXT NOT NULL CHECK (to_on IS date(to_on)), title TEXT NOT NULL, CHECK (to_on >= from_on)"
        ") STRICT, WITHOUT ROWID"
    ),
    Migration("ALTER TABLE charter ADD COLUMN smallest_group INTEGER NOT NULL DEFAULT 5 CHECK (smallest_group >= 5)"),
    Migration(
        "CREATE TABLE team_plan ("
        " team_id TEXT NOT NULL PRIMARY KEY REFERENCES team, max_sessions INTEGER CHECK (max_sessions > 0),"
        " min_people INTEGER CHECK (min_people > 1), start_on TEXT CHECK (start_on IS date(start_on)),"
        " max_cost_cents INTEGER CHECK (max_cost_cents >= 0), held TEXT NOT NULL CHECK (json_valid(held)),"
        " left_out TEXT NOT NULL CHECK (json_valid(left_out))"
        ") STRICT, WITHOUT ROWID;"
        "CREATE TABLE team_plan_seat ("
        " employee_id TEXT NOT NULL REFERENCES employee, team_id TEXT NOT NULL REFERENCES team,"
        " offer_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('joins', 'stays_away', 'no_pair', 'pair')),"
        " helper_id TEXT NOT NULL, PRIMARY KEY (employee_id, team_id, offer_id, kind, helper_id)"
        ") STRICT, WITHOUT ROWID;"
        "ALTER TABLE plan_step ADD COLUMN begun_on TEXT CHECK (begun_on IS date(begun_on));"
        "ALTER TABLE plan_step ADD COLUMN dropped_on TEXT CHECK (dropped_on IS date(dropped_on));"
        "ALTER TABLE plan_step ADD COLUMN dropped_why TEXT NOT NULL DEFAULT ''"
    ),
)
"""Version 1 is the first; step 0 of this tuple leads from 1 to 2."""
