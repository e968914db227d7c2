"""How long the organisation view takes from an open dossier, against what one would use otherwise.

    python benchmarks/organisation_speed.py [PEOPLE] [COMPETENCIES] [ROUNDS]

The view: every round of everybody, with shares per team, persona and in total, as they may be told. Measured in a
process of its own that opens the file, so that its memory is that of the view. Baselines, all in this one run:
a bare NumPy pass over the same bytes; plain SQL (SQLite in memory) over one row per rating, without any rule about
disclosure; and LibreOffice Calc opening a sheet of 1,500 members with formulas and recalculating it (its start is
measured apart with an empty sheet). Prints JSON: seconds (medians), megabytes and ratios. Aims: 0.3 s, five times
the bare pass, 400 MB.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.analysis_speed import bare_pass, seconds
from benchmarks.organisation_dossier import benchmark_model, make_dossier
from competentie_app.analysis.disclosure import Disclosure
from competentie_app.analysis.organisation import GroupShare, protect_round
from competentie_app.app.organisation_tables import OrganisationRound, read_organisation
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.file import open_dossier
from competentie_app.model.competence_model import CompetenceModel

RUNS = 5
TODAY = date(2028, 6, 1)
SHEET_MEMBERS, SHEET_TEAM = 1500, 12


def read_rounds(dossier: Dossier, model: CompetenceModel) -> list[OrganisationRound]:
    """Every round of everybody."""
    return [read_organisation(dossier, model, each, TODAY) for each in dossier.rounds()]


def shares(found: OrganisationRound) -> tuple[GroupShare, ...]:
    """What may be told of one round: every number of the page."""
    made = protect_round(found.ratings, found.membership, Disclosure())
    return (made.total(), *made.per_team(), *made.per_persona())


def whole_view(dossier: Dossier, model: CompetenceModel) -> None:
    """One round after the other, as the page does: only the shares are kept."""
    for each in dossier.rounds():
        shares(read_organisation(dossier, model, each, TODAY))


def peak_resident_megabytes() -> int | None:
    """Return the peak since the last call, and forget it; None where the system does not tell (no Linux)."""
    status, forget = Path("/proc/self/status"), Path("/proc/self/clear_refs")
    if not status.exists():
        return None
    (line,) = (line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM"))
    forget.write_text("5", encoding="ascii")
    return int(line.split()[1]) // 1024


def measure_view(path: Path, competencies: int) -> dict[str, object]:
    """Open the dossier and measure the view beside the bare pass."""
    _, model = benchmark_model(competencies)
    dossier = open_dossier(path, None, system_environment(), read_only=True)
    opened = peak_resident_megabytes()
    view = seconds(lambda: whole_view(dossier, model), RUNS)
    peak = peak_resident_megabytes()
    rounds = read_rounds(dossier, model)
    tables = [each.ratings for each in rounds]
    reading = seconds(lambda: read_rounds(dossier, model), RUNS)
    protecting = seconds(lambda: [shares(each) for each in rounds], RUNS)
    bare = seconds(lambda: [bare_pass(table) for table in tables], RUNS)
    return {
        "view_seconds": round(view, 3),
        "of_which_reading_seconds": round(reading, 3),
        "of_which_shares_seconds": round(protecting, 3),
        "bare_numpy_pass_seconds": round(bare, 3),
        "view_to_bare_numpy_pass": round(view / bare, 1),
        "shares_to_bare_numpy_pass": round(protecting / bare, 1),
        "peak_megabytes_while_opening": opened,
        "peak_megabytes_of_the_view": peak,
    }


def measure_sql(dossier: Dossier, model: CompetenceModel) -> float:
    """Seconds of the same shares in plain SQL over one row per rating."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE rating (round INT, person INT, competency INT, level INT, target INT)")
    database.execute("CREATE TABLE person (round INT, person INT, team INT, PRIMARY KEY (round, person)) WITHOUT ROWID")
    database.execute("CREATE TABLE persona (round INT, person INT, persona INT)")
    for number, found in enumerate(read_rounds(dossier, model)):
        table, agreed = found.ratings, found.gaps.agreed
        rows, columns = agreed.nonzero()
        cells = (rows.tolist(), columns.tolist(), table.agreed_codes[agreed].tolist(), table.targets[agreed].tolist())
        database.executemany(f"INSERT INTO rating VALUES ({number}, ?, ?, ?, ?)", zip(*cells, strict=True))
        teams = enumerate(found.membership.teams.tolist())
        database.executemany(f"INSERT INTO person VALUES ({number}, ?, ?)", teams)
        held = (each.tolist() for each in found.membership.personas.nonzero())
        database.executemany(f"INSERT INTO persona VALUES ({number}, ?, ?)", zip(*held, strict=True))
    database.execute("CREATE INDEX persona_person ON persona (round, person)")
    measures = "count(*), sum(level >= target), count(DISTINCT person)"
    queries = (
        f"SELECT round, {measures} FROM rating GROUP BY round",
        f"SELECT round, team, {measures} FROM rating JOIN person USING (round, person) GROUP BY round, team",
        f"SELECT round, persona, {measures} FROM rating JOIN persona USING (round, person) GROUP BY round, persona",
    )
    return seconds(lambda: [database.execute(query).fetchall() for query in queries], 1)


def make_sheet(path: Path, members: int, competencies: int) -> None:
    """Write a sheet as an office would: a row per member, and formulas for the shares per team."""
    import random

    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    chance = random.Random(1)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Team", *(f"C{number}" for number in range(competencies))])
    sheet.append(["target", *(chance.randint(1, 3) for _ in range(competencies))])
    for number in range(members):
        levels = (chance.choice((0, 1, 2, 3, 4, None)) for _ in range(competencies))
        sheet.append([f"Team {number // SHEET_TEAM}", *levels])
    last, end = get_column_letter(competencies + 1), members + 2
    shares_sheet = book.create_sheet("Shares")
    for team in range(-(-members // SHEET_TEAM)):
        inside = f"(Sheet!$A$3:$A${end}=A{team + 1})"
        cells = f"Sheet!$B$3:${last}${end}"
        known = f'SUMPRODUCT({inside}*({cells}<>""))'
        met = f'SUMPRODUCT({inside}*({cells}<>"")*({cells}>=Sheet!$B$2:${last}$2))'
        shares_sheet.append([f"Team {team}", f"={met}", f"={known}", f"=B{team + 1}/C{team + 1}"])
    book.save(path)


def measure_calc(folder: Path, members: int, competencies: int) -> dict[str, object]:
    """Seconds that LibreOffice Calc takes to open and recalculate the sheet, beside an empty one."""
    office = shutil.which("soffice")
    if office is None:
        return {"calc": "not measured: LibreOffice (soffice) is not on this machine"}
    full, empty = folder / "full.xlsx", folder / "empty.xlsx"
    make_sheet(full, members, competencies)
    make_sheet(empty, 1, 1)

    def convert(path: Path) -> float:
        command = [office, f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless"]
        start = time.perf_counter()
        done = [*command, "--convert-to", "ods", "--outdir", str(folder), str(path)]
        subprocess.run(done, check=True, capture_output=True, timeout=600)
        return time.perf_counter() - start

    convert(empty)  # the first start makes a profile
    nothing, whole = convert(empty), convert(full)
    return {
        "calc_members": members,
        "calc_empty_sheet_seconds": round(nothing, 2),
        "calc_open_and_recalculate_seconds": round(whole, 2),
    }


def main() -> None:
    """Measure and print."""
    if sys.argv[1:2] == ["--view"]:
        print(json.dumps(measure_view(Path(sys.argv[2]), int(sys.argv[3]))))
        return
    numbers = [int(argument) for argument in sys.argv[1:]]
    people, competencies, rounds = [*numbers, *(50_000, 40, 3)[len(numbers) :]]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dossier, model = make_dossier(people, competencies, rounds)
        dossier.save(folder / "large.kompas")
        command = [sys.executable, __file__, "--view", str(folder / "large.kompas"), str(competencies)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        result = {"people": people, "competencies": competencies, "rounds": rounds, **json.loads(done.stdout)}
        plain = measure_sql(dossier, model)
        result |= {"plain_sql_seconds": round(plain, 2), "plain_sql_to_view": round(plain / result["view_seconds"], 1)}
        small, small_model = make_dossier(SHEET_MEMBERS, competencies, 1)
        same = seconds(lambda: whole_view(small, small_model), RUNS)
        calc = measure_calc(folder, SHEET_MEMBERS, competencies)
        result |= calc | {"view_of_calc_members_seconds": round(same, 4)}
        if "calc_members" in calc:
            whole = float(str(calc["calc_open_and_recalculate_seconds"]))
            result["calc_to_view_of_the_same_members"] = round(whole / same)
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
