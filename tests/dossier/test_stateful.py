"""A dossier against a plain dict, through any order of writing, undo, redo, saving, failing and opening again."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.problems import SaveFailed
from competentie_app.dossier.ratings import NON_RATINGS, View
from competentie_app.dossier.records import Employee
from competentie_app.texts import msg

from .conftest import DAY, make_dossier, make_environment

State = dict[tuple[str, str], int]
CODES = st.one_of(st.integers(0, 9), st.sampled_from(NON_RATINGS))


class DossierMachine(RuleBasedStateMachine):
    @initialize()
    def start(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "x.kompas"
        self.environment = make_environment("stateful")
        self.dossier: Dossier = make_dossier()
        with self.dossier.action(msg("Start"), "start"):
            self.people = [self.dossier.add_employee(Employee("", name, "")) for name in ("An", "Bo")]
            self.round = self.dossier.add_round("Ronde", DAY)
        self.now: State = {}
        self.done: list[tuple[int, State]] = []
        self.undone: list[tuple[int, State]] = []
        self.count = 0
        self.save()

    @rule(cells=st.lists(st.tuples(st.integers(0, 1), st.sampled_from("abcd"), CODES), min_size=1, max_size=4))
    def write(self, cells: list[tuple[int, str, int]]) -> None:
        after = dict(self.now)
        with self.dossier.action(msg("Write {n}", n=self.count), "write"):
            for person, competency, code in cells:
                self.dossier.set_code(self.people[person], self.round, View.SELF, competency, code)
                after[self.people[person], competency] = code
        after = {place: code for place, code in after.items() if code != 255}
        if after != self.now:
            self.done.append((self.count, self.now))
            self.undone.clear()
        self.now = after
        self.count += 1

    @rule()
    def undo(self) -> None:
        if self.done:
            number, before = self.done.pop()
            assert self.dossier.undo() == msg("Write {n}", n=number)
            self.undone.append((number, self.now))
            self.now = before

    @rule()
    def redo(self) -> None:
        label = self.dossier.redo()
        if self.undone:
            number, after = self.undone.pop()
            assert label == msg("Write {n}", n=number)
            self.done.append((number, self.now))
            self.now = after
        else:
            assert label is None

    @rule()
    def save(self) -> None:
        self.dossier.save(self.path)
        self.saved = (dict(self.now), list(self.done), list(self.undone))
        assert not self.dossier.changed

    @rule(call=st.sampled_from(["write", "fsync", "replace"]))
    def fail_to_save(self, call: str) -> None:
        def fail(*args: Any, **kwargs: Any) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, call, fail)
            with pytest.raises(SaveFailed):
                self.dossier.save()

    @rule()
    def crash_and_open(self) -> None:
        """What was not saved is gone; what was, is there, with its undo line."""
        self.dossier.close()
        self.dossier = open_dossier(self.path, None, self.environment)
        now, done, undone = self.saved
        self.now, self.done, self.undone = dict(now), list(done), list(undone)

    @invariant()
    def same(self) -> None:
        sheets = self.dossier.sheets()
        found = {(sheet.employee_id, name): code for sheet in sheets for name, code in sheet.codes.items()}
        assert found == self.now

    def teardown(self) -> None:
        self.dossier.close()
        self.folder.cleanup()


TestDossierMachine = DossierMachine.TestCase
TestDossierMachine.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
