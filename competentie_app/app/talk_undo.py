"""Names of undo and redo while one person is at the table: nobody else's name is shown then."""

from __future__ import annotations

from collections.abc import Iterator

from competentie_app.app.session import Session
from competentie_app.app.talk_names import names_somebody_else
from competentie_app.texts import Message, msg


def undo_label_in_talk(session: Session, employee_id: str) -> Message | None:
    """What undo would take back, as the talk of this person may show it; None when there is nothing."""
    return _shown(session, session.undo_label, employee_id)


def redo_label_in_talk(session: Session, employee_id: str) -> Message | None:
    """What redo would do again, as the talk of this person may show it; None when there is nothing."""
    return _shown(session, session.redo_label, employee_id)


def _shown(session: Session, label: Message | None, employee_id: str) -> Message | None:
    if label is None or _is_safe(session, label, employee_id):
        return label
    return msg("a change outside this talk")


def _is_safe(session: Session, label: Message, employee_id: str) -> bool:
    """No name of a person in it but this one's, also of people who are in the file no more."""
    own = session.dossier.employee(employee_id).name
    if any(name not in ("", own) for name in _names(label)):
        return False
    return not any(names_somebody_else(session, employee_id, words) for words in _words(label))


def _names(label: Message) -> Iterator[str]:
    """What stands in the place of a person's name: every action calls it `name`."""
    for key, value in label.params.items():
        if isinstance(value, Message):
            yield from _names(value)
        elif key == "name":
            yield str(value)


def _words(label: Message) -> Iterator[str]:
    for value in label.params.values():
        if isinstance(value, Message):
            yield from _words(value)
        elif isinstance(value, str):
            yield value
