"""An office with two rounds, and the model files of a later version."""

from __future__ import annotations

from datetime import date

from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.two_rounds import TwoRounds, read_two_rounds
from competentie_app.dossier.ratings import View
from competentie_app.model.loading import read_model_files
from competentie_app.texts import msg
from tests.app.office import SMALL_MODEL, Office

SECOND_START, SECOND_TALK = date(2026, 10, 25), date(2026, 10, 30)


class TwoRoundsOffice(Office):
    """`round` is the first one; `start_second` begins the other, on a later model version when files are given."""

    second: str

    def start_second(self, files: dict[str, bytes] | None = None) -> None:
        if files is not None:
            with self.dossier.action(msg("Model"), "model"):
                self.dossier.add_model_version(files, "2.0.0")
        self.perform(StartRound("Voorjaar", SECOND_START))
        self.second = self.dossier.rounds()[-1].id

    def enter_second(self, person: int, view: View, talk: date | None = None, **codes: int) -> None:
        entries = tuple(LevelEntry(self.people[person], key, code) for key, code in codes.items())
        self.perform(EnterLevels(self.second, view, entries, talk))

    def agree_second(self, person: int, **codes: int) -> None:
        self.enter_second(person, View.AGREED, SECOND_TALK, **codes)

    def two(self, then_id: str | None = None, asked: HeatFilter | None = None) -> TwoRounds:
        found = read_two_rounds(self.session, asked or HeatFilter(), then_id)
        assert found is not None
        return found


def renamed_model(old: str = "zoeken", new: str = "opsporen") -> dict[str, bytes]:
    """The small model with one competency replaced by another one, for every persona."""
    files = read_model_files(SMALL_MODEL)
    content = files["competencies.yaml"].decode()
    start = content.index(f"  - id: {old}\n")
    end = content.index("  - id: ", start + 5)
    item = content[start:end]
    retired = item.replace(f"id: {old}\n", f"id: {old}\n    replaced_by: [{new}]\n")
    successor = item.replace(f"id: {old}\n", f"id: {new}\n")
    renamed = content[:start] + successor + content[end:]
    files = {
        name: text.replace(f"competency: {old}".encode(), f"competency: {new}".encode()) for name, text in files.items()
    }
    files["competencies.yaml"] = (renamed.rstrip("\n") + "\n" + retired).encode()
    return files
