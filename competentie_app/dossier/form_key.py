"""The secret with which this dossier signs its forms, so that a form that comes back is known as its own.

It belongs to the dossier, not to an action: nothing of it stands in undo or history, and it never changes.
"""

from __future__ import annotations

from competentie_app.dossier.actions import Actions
from competentie_app.dossier.problems import ActionRefused, ReadOnlyDossier
from competentie_app.texts import msg

KEY_BYTES = 32


class FormKeys(Actions):
    """Keeps the key."""

    @property
    def has_form_key(self) -> bool:
        """Whether forms can have been made with this dossier."""
        return self._stored_form_key() is not None

    def form_key(self) -> bytes:
        """The key (32 bytes), made when it is first asked for; the dossier is changed then and wants to be saved.

        Raises ReadOnlyDossier, or ActionRefused inside an action, when it would have to be made.
        """
        known = self._stored_form_key()
        if known is not None:
            return known
        if self._read_only:
            raise ReadOnlyDossier
        if self._recorder is not None:  # an action that is taken back would take the key with it
            raise ActionRefused(msg("Another change is still going on. Nothing was changed."))
        key = self._environment.random_bytes(KEY_BYTES)
        self._database.run("INSERT INTO form_key VALUES (1, ?)", (key,))
        self._revision += 1
        return key

    def _stored_form_key(self) -> bytes | None:
        row = self._row("SELECT key FROM form_key")
        return row[0] if row else None
