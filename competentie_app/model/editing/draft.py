"""A draft of the model: its files, what they say, and what is wrong with them. Frozen; an edit gives another draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.editing.addresses import Address
from competentie_app.model.editing.file_tree import Data, FileTree, trees_of
from competentie_app.model.loading import check_reading, has_errors
from competentie_app.model.model_files import PERSONA_FOLDER, is_persona_file
from competentie_app.model.problems import Problem
from competentie_app.model.reading import Parsed, Reading, read_all

_MISSING = {"The English text (en) is missing.": "en", "The Dutch text (nl) is missing.": "nl"}
_MISSING_FIELD = "The field *{name}* is missing."


@dataclass(frozen=True, slots=True)
class DraftProblem:
    """A problem and the field that it is about: a form jumps there, also where the field is not there yet."""

    problem: Problem
    address: Address


@dataclass(frozen=True)
class Draft:
    """A model that is being edited, errors and all. `today`: refuse later days in `last_checked`.

    Reading costs a fifth of a second the first time it is needed; after an edit only the changed file is read again.
    """

    trees: Mapping[str, FileTree]
    today: date | None = None

    @classmethod
    def of(cls, files: Mapping[str, bytes], today: date | None = None) -> Draft:
        """Read the files. Never raises for what stands in them."""
        return cls(trees_of(files), today)

    def with_files(self, files: Mapping[str, bytes]) -> Draft:
        """The draft with these files; those that are the same bytes are not read again."""
        same = {n: self.trees[n] for n, data in files.items() if n in self.trees and self.trees[n].content == data}
        new = trees_of({name: data for name, data in files.items() if name not in same})
        return replace(self, trees=dict(sorted({**same, **new}.items())))

    def with_trees(self, *trees: FileTree, without: str | None = None) -> Draft:
        """The draft with other files in the place of, or beside, those of the same name."""
        kept = {name: tree for name, tree in self.trees.items() if name != without}
        return replace(self, trees=dict(sorted({**kept, **{tree.file: tree for tree in trees}}.items())))

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The bytes of each file, by name."""
        return {name: tree.content for name, tree in self.trees.items()}

    @cached_property
    def reading(self) -> Reading:
        """What the loader makes of the files; with problems its model may hold stand-ins (empty texts, -1)."""
        return read_all(self.files, self._parsed)

    def _parsed(self, name: str, _data: bytes) -> Parsed:
        return self.trees[name].root, self.trees[name].problems

    @cached_property
    def problems(self) -> tuple[DraftProblem, ...]:
        """Every error and warning, as `competentie check` tells them, each with the address of its field."""
        found = check_reading(self.reading, self.files, self.today)
        return tuple(DraftProblem(problem, self.address_of(problem)) for problem in found)

    @cached_property
    def sound(self) -> bool:
        """Whether there are no errors; warnings do not count."""
        return not has_errors(tuple(each.problem for each in self.problems))

    @cached_property
    def model(self) -> CompetenceModel | None:
        """The model, or None while there are errors."""
        return self.reading.model if self.sound else None

    def address_of(self, problem: Problem) -> Address:
        """The address of what a problem is about."""
        tree = self.trees.get(problem.file)
        if tree is None:
            return Address(problem.file)
        address = tree.address_at(problem.line, problem.column)
        missing = _MISSING.get(problem.message.msgid)
        if problem.message.msgid == _MISSING_FIELD:
            missing = str(problem.message.params["name"])
        return address.child(missing) if missing else address

    def value(self, address: Address) -> Data:
        """The value at an address as it stands in the file, or None where there is none. Texts are stripped."""
        tree = self.trees.get(address.file)
        return None if tree is None else tree.value(address.path)

    def text(self, file: str) -> str:
        """A file as text, also one that the reader refuses."""
        return self.trees[file].content.decode("utf-8-sig", "replace")

    def editable(self, file: str) -> bool:
        """Whether a file can be edited field by field: it can be read to its end."""
        return file in self.trees and self.trees[file].root is not None

    @cached_property
    def persona_files(self) -> tuple[str, ...]:
        """The files of the personas in their order: position, then id; also those with errors."""
        names = [name for name in self.trees if is_persona_file(name)]
        return tuple(sorted(names, key=self._persona_rank))

    def _persona_rank(self, name: str) -> tuple[float, str]:
        position = self.value(Address(name, ("position",)))
        known = isinstance(position, int) and not isinstance(position, bool) and position > 0
        return (position if known else float("inf"), name)  # pyright: ignore[reportReturnType]


def persona_file(persona_id: str) -> str:
    """The name of the file of a persona."""
    return f"{PERSONA_FOLDER}{persona_id}.yaml"
