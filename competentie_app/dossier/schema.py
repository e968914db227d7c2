"""The tables of a dossier, and how its SQLite image becomes a connection that can be trusted.

A new dossier runs the first schema and then every migration, so that old and new files end with the same text of
the schema; opening compares it letter by letter. `RECORDED` tables go into changesets and can be undone; slots,
actions, history and the key of the forms cannot.
"""

from __future__ import annotations

from competentie_app.dossier import problems
from competentie_app.dossier.database import Database, DatabaseError, Row
from competentie_app.dossier.migrations import MIGRATIONS, Migration

APPLICATION_ID = 0x4B4F4D50  # "KOMP"
FIRST_VERSION = 1

RECORDED = (
    "charter", "team", "employee", "membership", "persona_assignment", "own_target", "model_version", "model_file",
    "assessment_round", "closed_team", "participation", "sheet", "rating_note", "wish", "plan", "plan_step",
    "day_off", "team_plan", "team_plan_seat",
)  # fmt: skip

FIRST_SCHEMA = """
CREATE TABLE charter (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    authority TEXT NOT NULL, purpose TEXT NOT NULL, readers TEXT NOT NULL,
    retention_months INTEGER CHECK (retention_months > 0),
    consultation_date TEXT CHECK (consultation_date IS date(consultation_date))
) STRICT;
CREATE TABLE team (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL,
    archived_on TEXT CHECK (archived_on IS date(archived_on))
) STRICT, WITHOUT ROWID;
CREATE TABLE employee (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, sort_name TEXT NOT NULL,
    staff_number TEXT, email TEXT, function_title TEXT, manager_id TEXT REFERENCES employee,
    learning_minutes INTEGER CHECK (learning_minutes >= 0),
    external INTEGER NOT NULL CHECK (external IN (0, 1)),
    wants_to_help INTEGER NOT NULL CHECK (wants_to_help IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX employee_manager ON employee (manager_id);
CREATE TABLE membership (
    employee_id TEXT NOT NULL REFERENCES employee, from_date TEXT NOT NULL CHECK (from_date IS date(from_date)),
    team_id TEXT NOT NULL REFERENCES team, to_date TEXT CHECK (to_date IS date(to_date)),
    PRIMARY KEY (employee_id, from_date), CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT, WITHOUT ROWID;
CREATE TABLE persona_assignment (
    employee_id TEXT NOT NULL REFERENCES employee, persona_id TEXT NOT NULL,
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date)), to_date TEXT CHECK (to_date IS date(to_date)),
    PRIMARY KEY (employee_id, persona_id, from_date), CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT, WITHOUT ROWID;
CREATE TABLE own_target (
    employee_id TEXT NOT NULL REFERENCES employee, competency_id TEXT NOT NULL,
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date)), to_date TEXT CHECK (to_date IS date(to_date)),
    target_level INTEGER CHECK (target_level BETWEEN 0 AND 9), reason TEXT NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (employee_id, competency_id, from_date), CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT, WITHOUT ROWID;
CREATE TABLE model_version (
    id TEXT NOT NULL PRIMARY KEY, version TEXT NOT NULL, position INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE TABLE model_file (
    model_version_id TEXT NOT NULL REFERENCES model_version, path TEXT NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (model_version_id, path)
) STRICT;
CREATE TABLE assessment_round (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL,
    started_on TEXT NOT NULL CHECK (started_on IS date(started_on)), deadline TEXT CHECK (deadline IS date(deadline)),
    model_version_id TEXT NOT NULL REFERENCES model_version, position INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE TABLE closed_team (
    round_id TEXT NOT NULL REFERENCES assessment_round, team_id TEXT NOT NULL REFERENCES team,
    closed_on TEXT NOT NULL CHECK (closed_on IS date(closed_on)),
    PRIMARY KEY (round_id, team_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE participation (
    round_id TEXT NOT NULL REFERENCES assessment_round, employee_id TEXT NOT NULL REFERENCES employee,
    progress TEXT NOT NULL
        CHECK (progress IN ('not_invited', 'invited', 'reminded', 'received', 'talk', 'plan')),
    takes_part INTEGER NOT NULL CHECK (takes_part IN (0, 1)), talk_date TEXT CHECK (talk_date IS date(talk_date)),
    PRIMARY KEY (round_id, employee_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE slot (
    competency_id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL UNIQUE CHECK (position >= 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE sheet (
    round_id TEXT NOT NULL REFERENCES assessment_round,
    view TEXT NOT NULL CHECK (view IN ('self', 'manager', 'agreed')),
    employee_id TEXT NOT NULL REFERENCES employee, rater_id TEXT NOT NULL,
    codes BLOB NOT NULL, states BLOB NOT NULL, agreed_on TEXT CHECK (agreed_on IS date(agreed_on)),
    PRIMARY KEY (round_id, view, employee_id, rater_id),
    CHECK (view = 'agreed' OR (agreed_on IS NULL AND length(states) = 0))
) STRICT, WITHOUT ROWID;
CREATE INDEX sheet_employee ON sheet (employee_id);
CREATE TABLE rating_note (
    employee_id TEXT NOT NULL REFERENCES employee, round_id TEXT NOT NULL REFERENCES assessment_round,
    view TEXT NOT NULL CHECK (view IN ('self', 'manager', 'agreed')), competency_id TEXT NOT NULL,
    grounds TEXT CHECK (grounds IN ('told', 'seen', 'work_product', 'course')), note TEXT NOT NULL,
    PRIMARY KEY (employee_id, round_id, view, competency_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE wish (
    employee_id TEXT NOT NULL REFERENCES employee, round_id TEXT NOT NULL REFERENCES assessment_round,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 2), competency_id TEXT, text TEXT NOT NULL,
    PRIMARY KEY (employee_id, round_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan (
    id TEXT NOT NULL PRIMARY KEY, employee_id TEXT NOT NULL REFERENCES employee,
    round_id TEXT NOT NULL REFERENCES assessment_round,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'agreed', 'closed')),
    minutes_budget INTEGER NOT NULL CHECK (minutes_budget >= 0),
    start_on TEXT NOT NULL CHECK (start_on IS date(start_on)), end_on TEXT NOT NULL CHECK (end_on IS date(end_on)),
    agreed_on TEXT CHECK (agreed_on IS date(agreed_on)), review_on TEXT CHECK (review_on IS date(review_on)),
    CHECK (end_on >= start_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_employee ON plan (employee_id);
CREATE TABLE plan_step (
    plan_id TEXT NOT NULL REFERENCES plan, id TEXT NOT NULL, position INTEGER NOT NULL, phase INTEGER NOT NULL,
    offer_id TEXT, title TEXT NOT NULL, minutes INTEGER NOT NULL CHECK (minutes >= 0),
    raises TEXT NOT NULL CHECK (json_valid(raises)), reasons TEXT NOT NULL CHECK (json_valid(reasons)),
    start_on TEXT CHECK (start_on IS date(start_on)), due_on TEXT CHECK (due_on IS date(due_on)),
    status TEXT NOT NULL CHECK (status IN ('planned', 'busy', 'done', 'dropped')),
    done_on TEXT CHECK (done_on IS date(done_on)), proof TEXT NOT NULL,
    by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
    PRIMARY KEY (plan_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE action (
    position INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, predecessor_id TEXT,
    at TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL CHECK (json_valid(label)),
    schema_version INTEGER NOT NULL, model_version TEXT NOT NULL,
    applied INTEGER NOT NULL CHECK (applied IN (0, 1)), changeset BLOB
) STRICT;
CREATE TABLE history (
    id INTEGER NOT NULL PRIMARY KEY, action_position INTEGER NOT NULL REFERENCES action,
    subject TEXT NOT NULL, employee_id TEXT, round_id TEXT, view TEXT, competency_id TEXT,
    old TEXT, new TEXT, note TEXT NOT NULL
) STRICT;
CREATE INDEX history_action ON history (action_position);
CREATE INDEX history_employee ON history (employee_id);
CREATE TABLE sheet_history (
    id INTEGER NOT NULL PRIMARY KEY, action_position INTEGER NOT NULL REFERENCES action,
    employee_id TEXT NOT NULL, round_id TEXT NOT NULL, view TEXT NOT NULL, rater_id TEXT NOT NULL,
    old_codes BLOB NOT NULL, new_codes BLOB NOT NULL, old_states BLOB NOT NULL, new_states BLOB NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX sheet_history_action ON sheet_history (action_position);
CREATE INDEX sheet_history_employee ON sheet_history (employee_id);
"""


def latest_version(migrations: tuple[Migration, ...] = MIGRATIONS) -> int:
    """The schema version that this program writes."""
    return FIRST_VERSION + len(migrations)


def new_database(version: int | None = None, migrations: tuple[Migration, ...] = MIGRATIONS) -> Database:
    """An empty dossier in memory, of the newest schema version or of an older one."""
    database = Database()
    database.run(FIRST_SCHEMA)
    wanted = latest_version(migrations) if version is None else version
    for migration in migrations[: wanted - FIRST_VERSION]:
        migration.apply(database)
    database.run(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {wanted}")
    database.harden()
    return database


def open_image(image: bytes, name: str, migrations: tuple[Migration, ...] = MIGRATIONS) -> Database:
    """Make a database of a decrypted image, check it, and bring an older schema up to date in memory.

    Raises DamagedFile, NotADossier or NewerVersion; `name` is the file's name for messages.
    """
    try:
        database = Database(image)
        if _number(database, "PRAGMA application_id") != APPLICATION_ID:
            raise problems.NotADossier(name)
        version = _number(database, "PRAGMA user_version")
        if version > latest_version(migrations):
            raise problems.NewerVersion(name)
        database.harden()
        if version < FIRST_VERSION or not _has_known_schema(database, version, migrations) or not database.is_sound():
            raise problems.DamagedFile(name)
        _migrate(database, version, migrations)
    except DatabaseError as error:
        raise problems.DamagedFile(name) from error
    return database


def _has_known_schema(database: Database, version: int, migrations: tuple[Migration, ...]) -> bool:
    expected = new_database(version, migrations)
    try:
        return _schema_text(database) == _schema_text(expected)
    finally:
        expected.close()


def _schema_text(database: Database) -> set[Row]:
    return set(database.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema"))


def _migrate(database: Database, version: int, migrations: tuple[Migration, ...]) -> None:
    """Run the missing steps in one transaction; the file on disk stays as it was until the next save."""
    missing = migrations[version - FIRST_VERSION :]
    if not missing:
        return
    with database.transaction():
        for migration in missing:
            migration.apply(database)
            if migration.closes_undo_line:
                database.run("UPDATE action SET changeset = NULL")
        database.run(f"PRAGMA user_version = {latest_version(migrations)}")


def _number(database: Database, pragma: str) -> int:
    row = database.row(pragma)
    return int(row[0]) if row else 0
