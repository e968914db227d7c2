"""Who leads whom, as a list says it: by staff number, e-mail address or name, of the dossier or of the list itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from competentie_app.exchange.columns import Column
from competentie_app.exchange.member_cells import clean_number, full_name
from competentie_app.exchange.member_changes import FieldChange
from competentie_app.exchange.member_matching import Register, name_words, same_number
from competentie_app.exchange.member_outcome import Outcome, RowPreview
from competentie_app.texts import msg

USED = (Outcome.NEW, Outcome.CHANGED, Outcome.UNCHANGED)


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody who may lead: a person of the dossier, or a new one of the list."""

    name: str
    employee_id: str | None = None
    row_number: int | None = None


@dataclass(slots=True)
class _Finder:
    people: dict[str, list[_Person]] = field(default_factory=dict[str, list[_Person]])

    def add(self, person: _Person, staff_number: str | None, email: str | None) -> None:
        keys = (_number_key(staff_number or ""), _email_key(email or ""), _name_key(person.name))
        for key in filter(None, keys):
            self.people.setdefault(key, []).append(person)

    def find(self, text: str) -> list[_Person]:
        """All whom the text may mean; a number or address goes before a name."""
        keys = (_number_key(clean_number(text)), _email_key(text), _name_key(full_name("", text)))
        known = (self.people.get(key) for key in keys)
        return next((people for people in known if people), list[_Person]())


def _number_key(number: str) -> str:
    return f"n:{same_number(number)}" if same_number(number) else ""


def _email_key(email: str) -> str:
    return f"m:{email.casefold()}" if email else ""


def _name_key(name: str) -> str:
    return f"w:{name_words(name)}" if name else ""


def with_managers(rows: tuple[RowPreview, ...], register: Register) -> tuple[RowPreview, ...]:
    """The rows with their own manager. Who cannot be found or is not one person is told, and changes nothing."""
    if not any(row.row.manager for row in rows):
        return rows
    finder = _finder(rows, register)
    names = {employee.id: employee.name for employee in register.employees}
    old = {employee.id: employee.manager_id for employee in register.employees}
    return tuple(_with_manager(row, finder, names, old) if row.outcome in USED else row for row in rows)


def _finder(rows: Iterable[RowPreview], register: Register) -> _Finder:
    finder = _Finder()
    for employee in register.employees:
        finder.add(_Person(employee.name, employee_id=employee.id), employee.staff_number, employee.email)
    for preview in rows:
        if preview.outcome is Outcome.NEW:
            person = _Person(preview.row.name, row_number=preview.row.row_number)
            finder.add(person, preview.row.staff_number, preview.row.email)
    return finder


def _with_manager(
    preview: RowPreview, finder: _Finder, names: dict[str, str], old: dict[str, str | None]
) -> RowPreview:
    text = preview.row.manager
    if not text:
        return preview
    found = finder.find(text)
    if len(found) != 1:
        words = msg("manager “{name}” is not in the file nor in this list", name=text)
        if found:
            words = msg("more than one person is called {name}; give the staff number of the manager", name=text)
        return replace(preview, reasons=(*preview.reasons, words))
    (manager,) = found
    if manager.employee_id == preview.employee_id and manager.row_number in (None, preview.row.row_number):
        return replace(
            preview,
            reasons=(*preview.reasons, msg("the list names this person as the own manager; that is left aside")),
        )
    preview = replace(preview, manager_id=manager.employee_id, manager_row=manager.row_number)
    old_id = old.get(preview.employee_id or "")
    if preview.outcome is Outcome.NEW or (manager.employee_id is not None and manager.employee_id == old_id):
        return preview
    change = FieldChange(Column.MANAGER, names.get(old_id or "", ""), manager.name)
    return replace(preview, outcome=Outcome.CHANGED, changes=(*preview.changes, change))
