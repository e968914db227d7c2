"""Editing the data files of a model: frozen edits on a frozen draft; every line that is not meant stays as it is.

Pure: bytes in, bytes out, no disk (that is `model.working_copy`). All names below are exported here.

Where something stands
    `Address(file, path)`: `Address("personas/clerk.yaml", ("requirements", "C4", "target"))`,
    `Address("competencies.yaml", ("competencies", "C4", "levels", 2, "nl"))`. An item of a list is named by its `id`
    (in `requirements` and `raises` by its `competency`), else by its place from 0. An empty path is the whole file:
    a persona. `.child(*steps)`, `.parent`, `.name`. Paths follow the field names of the YAML files (data/README.md).

The draft
    `Draft.of(files, today)`; `.files` (bytes by name); `.value(address)` (plain data as it stands, None: absent);
    `.problems` (tuple of `DraftProblem(problem, address)`: exactly what `competentie check` says; a missing field has
    the address that it should have); `.sound` (no errors); `.model` (CompetenceModel, None while there are errors);
    `.reading.model` (a model for previews also with errors: stand-ins are empty texts and -1; None when
    competencies.yaml cannot be read); `.editable(file)`; `.text(file)` (raw, for mending by hand with `SetFileText`);
    `.with_files(files)` after somebody else changed some. A file with errors shows what stands before the error.
    `apply(draft, edit) -> Draft` reads only the changed file again. `apply_edit(files, edit) -> files` for one edit.
    Both raise `CannotEdit` (a ModelError: message, hint) and change nothing then.

Edits
    `SetValue(address, value)`: any field, sentence, list or group; a field (and the group it stands in) that is
    absent is made. Dates are text "2026-11-22"; hours and cost numbers (cost also "free", "unknown").
    `RemoveValue(address)`: an optional field; an item that was never issued; with an empty path a persona.
    `AddItem(list_address, item, at=None)`, `AddFile(file, content)` (a new persona: `persona_file(id)`),
    `DuplicateItem(address, new_id)`, `MoveItem(address, by)` (personas: by their `position`),
    `RetireItem(address, replaced_by)` (empty: in use again), `ReplaceText(find, put, addresses, ...)`,
    `SetFileText(file, text)`, `SeveralEdits(edits)`: one step for the user. A sound id never changes.

Trees, forms, words
    `items_of(draft, Kind.PERSONA) -> tuple[ItemHead(kind, id, address, title, retired), ...]`, also from files with
    errors; `Kind`, `LISTS` (list address by kind), `RETIRABLE`; `item_address(address)` (the item that a problem lies
    in: select it in the tree), `kind_of(address)`, `local_text(value)`.
    `place_words(draft, address) -> (item Message, field Message | None)`: "AI-vertaler", "Naam (Engels)";
    `item_words`, `field_words(path inside the item)`; `label_of(edit, draft)`: "Streefniveau S4, AI-vertaler".

Undo
    `DraftHistory(draft)`: `.apply(edit, typing=False)`, `.pause()`, `.undo()`, `.redo()`, `.undo_label`,
    `.redo_label` (Message or None), `.draft`. With `typing=True` letters in one field are one step until `pause()`.

Find and replace
    `find_text(draft, find, put, match_case=, whole_words=, languages=) -> tuple[Hit(address, text, spans, preview)]`,
    then `ReplaceText(find, put, addresses of the ticked hits, match_case, whole_words)`.
"""

from competentie_app.model.editing.addresses import Address
from competentie_app.model.editing.applying import apply, apply_edit
from competentie_app.model.editing.draft import Draft, DraftProblem, persona_file
from competentie_app.model.editing.edits import (
    AddFile,
    AddItem,
    DuplicateItem,
    Edit,
    MoveItem,
    RemoveValue,
    ReplaceText,
    RetireItem,
    SetFileText,
    SetValue,
    SeveralEdits,
)
from competentie_app.model.editing.field_words import field_words
from competentie_app.model.editing.file_tree import Data
from competentie_app.model.editing.find_text import Hit, find_text
from competentie_app.model.editing.history import DraftHistory
from competentie_app.model.editing.items import (
    LISTS,
    RETIRABLE,
    ItemHead,
    Kind,
    item_address,
    items_of,
    kind_of,
    local_text,
)
from competentie_app.model.editing.labels import item_words, label_of, place_words
from competentie_app.model.editing.refusals import CannotEdit

__all__ = [
    "LISTS",
    "RETIRABLE",
    "AddFile",
    "AddItem",
    "Address",
    "CannotEdit",
    "Data",
    "Draft",
    "DraftHistory",
    "DraftProblem",
    "DuplicateItem",
    "Edit",
    "Hit",
    "ItemHead",
    "Kind",
    "MoveItem",
    "RemoveValue",
    "ReplaceText",
    "RetireItem",
    "SetFileText",
    "SetValue",
    "SeveralEdits",
    "apply",
    "apply_edit",
    "field_words",
    "find_text",
    "item_address",
    "item_words",
    "items_of",
    "kind_of",
    "label_of",
    "local_text",
    "persona_file",
    "place_words",
]
