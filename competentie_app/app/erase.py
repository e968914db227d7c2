"""Erasing somebody (GDPR, article 17): what would go, and doing it in the open file, on disk and in its backups.

It is no action: nothing of it can be undone, and undo of everything before it ends too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from competentie_app.app.change import CONTENT, Area
from competentie_app.app.erase_dates import EraseDate, erase_date_of
from competentie_app.app.session import Session
from competentie_app.dossier.backups import list_backups
from competentie_app.dossier.erase_backups import BackupsErased
from competentie_app.dossier.erasing import Erased
from competentie_app.errors import AppError
from competentie_app.texts import Message, msg, nmsg


class BackupWish(StrEnum):
    """What becomes of the backups beside the file."""

    REWRITE = "rewrite"
    REMOVE = "remove"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class EraseView:
    """What an erasing would do. `rows`: of all tables. `mentions`: texts about others that name the person.

    `left` None: still in a team. `backups`: files beside the dossier that may hold the person.
    """

    employee_id: str
    name: str
    rows: int
    mentions: int
    backups: int
    manages: int
    left: EraseDate | None


@dataclass(frozen=True, slots=True)
class EraseDone:
    """What was done. `backups` None: they were left as they are, or there are none."""

    erased: Erased
    on_disk: bool
    backups: BackupsErased | None
    backups_kept: int = 0


class ErasedNotSaved(AppError):
    """The person is out of the open file, but the file on disk still holds everything."""


def read_erase(session: Session, employee_id: str) -> EraseView:
    """Look what would go. Raises UnknownItem."""
    dossier = session.dossier
    return EraseView(
        employee_id=employee_id,
        name=dossier.employee(employee_id).name,
        rows=sum(dossier.held_rows(employee_id).values()),
        mentions=len(dossier.mentions(employee_id)),
        backups=len(list_backups(dossier.path)) if dossier.path is not None else 0,
        manages=sum(each.manager_id == employee_id for each in dossier.employees()),
        left=erase_date_of(dossier, employee_id, session.environment.today()),
    )


def erase_person(session: Session, employee_id: str, wish: BackupWish) -> EraseDone:
    """Erase somebody and write the file. Raises AppError; ErasedNotSaved when only the writing failed."""
    dossier = session.dossier
    erased = dossier.erase_employee(employee_id)
    try:
        if dossier.path is None:
            return EraseDone(erased, on_disk=False, backups=None)
        _save(session)
        if wish is BackupWish.KEEP:
            return EraseDone(erased, on_disk=True, backups=None, backups_kept=len(list_backups(dossier.path)))
        backups = dossier.erase_from_backups(employee_id, keep=wish is BackupWish.REWRITE)
        return EraseDone(erased, on_disk=True, backups=backups)
    finally:
        session.tell(*CONTENT, Area.SAVED)


def done_words(done: EraseDone) -> Message:
    """What was done and what was kept, in a few sentences."""
    parts = [msg("The person was erased. This cannot be undone."), _disk_words(done)]
    if done.erased.mentions:
        parts.append(
            nmsg(
                "{count} text about somebody else still has the name.",
                "{count} texts about others still have the name.",
                done.erased.mentions,
            )
        )
    parts.append(msg("Copies elsewhere, papers and forms are not touched."))
    joined = parts[0]
    for part in parts[1:]:
        joined = Message("{first} {second}", {"first": joined, "second": part})
    return joined


def _save(session: Session) -> None:
    try:
        session.save()
    except AppError as problem:
        raise ErasedNotSaved(
            msg("The person was erased here. On disk everything still stands: {why}", why=problem.message),
            msg("Save the file again, then remove its backups."),
        ) from problem


def _disk_words(done: EraseDone) -> Message:
    backups = done.backups
    if not done.on_disk:
        return msg("The file is not on disk yet.")
    if backups is None:
        return nmsg(
            "{count} backup still holds the person.", "{count} backups still hold the person.", done.backups_kept
        )
    if backups.left:
        return nmsg(
            "{count} backup could not be written and still holds the person: remove it by hand.",
            "{count} backups could not be written and still hold the person: remove them by hand.",
            len(backups.left),
        )
    return msg(
        "The file was saved; backups without the person: {rewritten}, removed: {removed}.",
        rewritten=backups.rewritten,
        removed=backups.removed,
    )
