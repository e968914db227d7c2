"""Forms to send: who gets one, and what stands on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from competentie_app.app.change import Area
from competentie_app.app.session import Session
from competentie_app.dossier.records import AssessmentRound, Employee
from competentie_app.exchange.forms.content import FormBasis, FormPerson, ManagerForm, SelfForm
from competentie_app.exchange.forms.folder import FormFile
from competentie_app.texts import Message, Texts, msg


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody without a form, and why."""

    employee_id: str
    name: str
    reason: Message


@dataclass(frozen=True, slots=True, eq=False)
class FormsOrder:
    """Forms that are ready to be drawn, in a worker if need be. `key` signs them and goes nowhere else."""

    forms: tuple[SelfForm | ManagerForm, ...]
    left_out: tuple[LeftOut, ...]
    key: bytes


def order_self_forms(session: Session, round_id: str, employee_ids: Sequence[str]) -> FormsOrder:
    """Own forms of these people in a round, in the order given. Raises ReadOnlyDossier when no key can be made."""
    basis = form_basis(session, round_id)
    employees = [session.dossier.employee(employee_id) for employee_id in employee_ids]
    people, left_out = form_people(session, basis, employees)
    forms = tuple(SelfForm(basis, session.dossier.new_id(), person) for person in people)
    return FormsOrder(forms, left_out, _key(session))


def order_team_forms(session: Session, round_id: str, team_id: str) -> FormsOrder:
    """Own forms of everybody who is in a team today."""
    members = session.dossier.members_of(team_id, session.environment.today())
    return order_self_forms(session, round_id, [employee.id for employee in members])


def order_manager_form(session: Session, round_id: str, team_id: str) -> FormsOrder:
    """The one form for the manager of a team: its members of today, and nobody else.

    Whoever leads the team is not on it: that person's own manager fills in for them.
    """
    dossier, basis = session.dossier, form_basis(session, round_id)
    members = dossier.members_of(team_id, session.environment.today())
    lead = _lead(members)
    people, left_out = form_people(session, basis, [employee for employee in members if employee.id != lead])
    if lead is not None:
        reason = msg("fills in this form, and is on the form of the own manager")
        left_out = (*left_out, LeftOut(lead, dossier.employee(lead).name, reason))
    form = ManagerForm(basis, dossier.new_id(), dossier.team(team_id).name, people)
    return FormsOrder((form,) if people else (), left_out, _key(session))


def make_forms(order: FormsOrder, texts: Texts) -> tuple[FormFile, ...]:
    """Draw the forms of an order, about 20 ms each; `write_forms` puts them in a folder."""
    return tuple(_make(form, order.key, texts) for form in order.forms)


def _make(form: SelfForm | ManagerForm, key: bytes, texts: Texts) -> FormFile:
    round_name = form.basis.assessment_round.name
    if isinstance(form, SelfForm):
        from competentie_app.exchange.forms.self_form import render_self_form

        stem = texts.t("Self-assessment {name} – {round}", name=form.person.name, round=round_name)
        return FormFile(stem, render_self_form(form, key, texts))
    from competentie_app.exchange.forms.manager_form import render_manager_form

    stem = texts.t("Manager's view {team} – {round}", team=form.team_name, round=round_name)
    return FormFile(stem, render_manager_form(form, key, texts))


def form_basis(session: Session, round_id: str) -> FormBasis:
    """What the forms of a round share, with the model version of that round."""
    dossier = session.dossier
    found = dossier.round(round_id)
    return FormBasis(dossier.document_id, dossier.charter(), found, session.model_of(found.model_version_id))


def _key(session: Session) -> bytes:
    is_new = not session.dossier.has_form_key
    key = session.dossier.form_key()
    if is_new:
        session.tell(Area.ROUNDS)  # no action made the key, and yet it wants to be saved
    return key


def _lead(members: Sequence[Employee]) -> str | None:
    """The member who is the manager of most others, if any."""
    ids = {employee.id for employee in members}
    managers = Counter(employee.manager_id for employee in members if employee.manager_id in ids)
    return min(managers, key=lambda key: (-managers[key], str(key))) if managers else None


def form_people(
    session: Session, basis: FormBasis, employees: Sequence[Employee]
) -> tuple[tuple[FormPerson, ...], tuple[LeftOut, ...]]:
    """Who of these gets a form in a round, with what is asked; and who gets none, with why."""
    asked = _asked(session, basis.assessment_round, employees)
    names = _form_names(employees)
    people: list[FormPerson] = []
    left_out: list[LeftOut] = []
    for employee, competency_ids in zip(employees, asked, strict=True):
        reason = why_no_form(session, basis.assessment_round.id, employee)
        if reason is None and not competency_ids:
            reason = msg("has no persona in this round yet")
        if reason is None:
            people.append(FormPerson(employee.id, names[employee.id], competency_ids))
        else:
            left_out.append(LeftOut(employee.id, employee.name, reason))
    return tuple(people), tuple(left_out)


def why_no_form(session: Session, round_id: str, employee: Employee) -> Message | None:
    """Why no levels of this person belong in a round; None when they do."""
    if employee.external:
        return msg("is external: no levels are kept")
    if not session.dossier.participation(round_id, employee.id).takes_part:
        return msg("does not take part in this round")
    if session.dossier.is_closed_for(round_id, employee.id):
        return msg("the round is closed for this team")
    return None


def _asked(session: Session, found: AssessmentRound, employees: Sequence[Employee]) -> list[tuple[str, ...]]:
    """The competencies that are asked of each person, in the order of the model."""
    from competentie_app.app.round_days import asked_in_round, read_round_days

    model = session.model_of(found.model_version_id)
    days = read_round_days(session.dossier, found, session.environment.today())
    rows = asked_in_round(session.dossier, model, employees, days)
    return [tuple(each.id for each in model.competencies if each.id in row) for row in rows]


def _form_names(employees: Sequence[Employee]) -> dict[str, str]:
    """A name for each person by which a form tells them apart: two of the same name get a number of the staff."""
    count = Counter(employee.name.casefold() for employee in employees)
    names: dict[str, str] = {}
    for employee in employees:
        more = employee.staff_number or employee.function_title or ""
        plain = employee.name if count[employee.name.casefold()] == 1 or not more else f"{employee.name} ({more})"
        name, number = plain, 2
        while name in names.values():
            name, number = f"{plain} ({number})", number + 1
        names[employee.id] = name
    return names
