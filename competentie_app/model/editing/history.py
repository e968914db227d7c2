"""Undo and redo of a draft: a line of drafts, each with the name of the edit that led to it."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.model.editing.addresses import Address
from competentie_app.model.editing.applying import apply
from competentie_app.model.editing.draft import Draft
from competentie_app.model.editing.edits import Edit, SetValue
from competentie_app.model.editing.labels import label_of
from competentie_app.texts import Message

LONGEST = 500
"""Steps that can be undone. A step costs the file that it changed, not the whole model."""


@dataclass(frozen=True, slots=True)
class Step:
    """A draft as it was before an edit (in the undo line) or after it (in the redo line), and the edit's name."""

    draft: Draft
    label: Message
    typed_at: Address | None = None
    """The field that was typed in, while typing goes on there."""


@dataclass(frozen=True)
class DraftHistory:
    """The present draft, what can be undone and what can be redone; the last of each comes first."""

    draft: Draft
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def apply(self, edit: Edit, *, typing: bool = False) -> DraftHistory:
        """Do an edit. With `typing`, edits of one field after each other are one step. Raises CannotEdit.

        An edit that changes nothing gives the same line back.
        """
        after = apply(self.draft, edit)
        if after.files == self.draft.files:
            return self
        typed_at = edit.address if typing and isinstance(edit, SetValue) else None
        if typed_at is not None and self.done and self.done[-1].typed_at == typed_at:
            return DraftHistory(after, self.done)
        step = Step(self.draft, label_of(edit, self.draft), typed_at)
        return DraftHistory(after, (*self.done, step)[-LONGEST:])

    def replaced(self, draft: Draft, label: Message) -> DraftHistory:
        """Another draft in the place of this one, such as what somebody else wrote: one step."""
        return DraftHistory(draft, (*self.done, Step(self.draft, label))[-LONGEST:])

    def pause(self) -> DraftHistory:
        """End a step of typing: the next letter in the same field is a step of its own."""
        if not self.done or self.done[-1].typed_at is None:
            return self
        last = self.done[-1]
        return DraftHistory(self.draft, (*self.done[:-1], Step(last.draft, last.label)), self.undone)

    def undo(self) -> DraftHistory:
        """One step back; the same line where there is none."""
        if not self.done:
            return self
        step = self.done[-1]
        return DraftHistory(step.draft, self.done[:-1], (*self.undone, Step(self.draft, step.label)))

    def redo(self) -> DraftHistory:
        """One step on; the same line where there is none."""
        if not self.undone:
            return self
        step = self.undone[-1]
        return DraftHistory(step.draft, (*self.done, Step(self.draft, step.label)), self.undone[:-1])

    @property
    def undo_label(self) -> Message | None:
        """The name of what `undo` takes back."""
        return self.done[-1].label if self.done else None

    @property
    def redo_label(self) -> Message | None:
        """The name of what `redo` does again."""
        return self.undone[-1].label if self.undone else None
