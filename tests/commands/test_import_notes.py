"""What `import` tells of a list beside its rows."""

from __future__ import annotations

from pathlib import Path

from tests.commands.program import run

FOLDER = Path(__file__).resolve().parents[1] / "data" / "odd_lists"


def test_hidden_rows_externals_and_managers_are_told(tmp_path: Path):
    dossier = tmp_path / "leeg.kompas"
    assert run("new", dossier, "--authority", "Oeverland", folder=tmp_path).returncode == 0
    hidden = run("import", dossier, FOLDER / "hidden.xlsx", folder=tmp_path).stdout.decode()
    assert "1 verborgen rij wordt niet ingelezen." in hidden
    assert "Zoë Çelik" not in hidden
    run("import", dossier, FOLDER / "english.csv", "--yes", folder=tmp_path)
    turned = tmp_path / "l.csv"
    turned.write_text("Personeelsnummer;Naam;Extern;Leidinggevende\n79;Cis Mol;nee;77\n", encoding="utf-8")
    shown = run("import", dossier, turned, folder=tmp_path).stdout.decode()
    assert "extern: ja → nee; leidinggevende: Bo Maes → Ana Peeters" in shown
