"""Forms and start pack on their way out: ordered here, drawn and written by the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from competentie_app.errors import AppError
from competentie_app.texts import Texts, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.jobs import Progress

if TYPE_CHECKING:
    from competentie_app.app.forms import FormsOrder, LeftOut
    from competentie_app.exchange.forms.folder import FormFile


@dataclass(frozen=True, slots=True)
class FormsWanted:
    """What to make. `employee_ids`: who gets an own form; `manager_form`: also the one form of the team's manager.

    `on_paper`: own forms to print and fill in with a pen; there is no such form for a manager.
    """

    round_id: str
    team_id: str
    employee_ids: tuple[str, ...]
    manager_form: bool
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class FormsMade:
    """What was made. `employee_ids`: who has an own form now; `competencies`: the most that a form asks.

    `left_out`: who got no own form; `not_on_manager_form`: who is not on the form of the manager, others only.
    """

    wanted: FormsWanted
    folder: Path
    count: int
    employee_ids: tuple[str, ...]
    competencies: int
    has_manager_form: bool
    left_out: tuple[LeftOut, ...]
    not_on_manager_form: tuple[LeftOut, ...]


def make_forms_in(context: UiContext, wanted: FormsWanted, folder: Path, done: Callable[[FormsMade], None]) -> None:
    """Make forms in a folder; `done` is called in the window. Errors are shown."""
    try:
        orders = _orders(context, wanted)
    except AppError as problem:
        context.messages.error(problem)
        return
    texts = context.texts
    _start(context, _summary(wanted, folder, orders), lambda progress: _draw(orders, texts, progress), done)


def make_paper_forms_in(
    context: UiContext, wanted: FormsWanted, folder: Path, done: Callable[[FormsMade], None]
) -> None:
    """Make own forms on paper in a folder; `done` is called in the window. Errors are shown."""
    from competentie_app.app.paper_forms import make_paper_form, order_paper_forms

    try:
        order = order_paper_forms(context.session, wanted.round_id, wanted.employee_ids, context.texts)
    except AppError as problem:
        context.messages.error(problem)
        return

    def draw(progress: Progress) -> tuple[FormFile, ...]:
        drawn: list[FormFile] = []
        for sheet in order.sheets:
            progress.report(len(drawn), len(order.sheets))
            drawn.append(make_paper_form(sheet))
        progress.check()
        return tuple(drawn)

    made = FormsMade(
        wanted=wanted,
        folder=folder,
        count=len(order.sheets),
        employee_ids=order.employee_ids,
        competencies=order.competencies,
        has_manager_form=False,
        left_out=order.left_out,
        not_on_manager_form=(),
    )
    _start(context, made, draw, done)


def _start(
    context: UiContext,
    made: FormsMade,
    draw: Callable[[Progress], tuple[FormFile, ...]],
    done: Callable[[FormsMade], None],
) -> None:
    """Draw and write in the worker. Another file may be opened meanwhile: then nothing more is said."""
    dossier = context.session.dossier

    def work(progress: Progress) -> FormsMade:
        from competentie_app.exchange.forms.folder import write_forms

        write_forms(folder=made.folder, forms=draw(progress), ending=".pdf" if made.wanted.on_paper else ".xlsx")
        return made

    def finish(made: FormsMade) -> None:
        if context.session.has_dossier and context.session.dossier is dossier:
            done(made)

    context.jobs.start(work, finish, context.messages.error, msg("Make forms"))


def _orders(context: UiContext, wanted: FormsWanted) -> tuple[FormsOrder, ...]:
    from competentie_app.app.forms import order_manager_form, order_self_forms

    session = context.session
    orders = [order_self_forms(session, wanted.round_id, wanted.employee_ids)] if wanted.employee_ids else []
    if wanted.manager_form:
        orders.append(order_manager_form(session, wanted.round_id, wanted.team_id))
    return tuple(orders)


def _draw(orders: tuple[FormsOrder, ...], texts: Texts, progress: Progress) -> tuple[FormFile, ...]:
    """Draw all forms before the first is written: whoever stops it half-way has no half set."""
    from competentie_app.app.forms import make_forms

    drawn: list[FormFile] = []
    total = sum(len(order.forms) for order in orders)
    for order in orders:
        for form in order.forms:
            progress.report(len(drawn), total)
            drawn += make_forms(replace(order, forms=(form,)), texts)
    progress.check()
    return tuple(drawn)


def _summary(wanted: FormsWanted, folder: Path, orders: tuple[FormsOrder, ...]) -> FormsMade:
    from competentie_app.exchange.forms.content import SelfForm

    forms = [form for order in orders for form in order.forms]
    own = orders[0].left_out if wanted.employee_ids else ()
    others = orders[-1].left_out if wanted.manager_form else ()
    people = [form.person for form in forms if isinstance(form, SelfForm)]
    return FormsMade(
        wanted=wanted,
        folder=folder,
        count=len(forms),
        employee_ids=tuple(person.employee_id for person in people),
        competencies=max((len(person.competency_ids) for person in people), default=0),
        has_manager_form=len(forms) > len(people),
        left_out=own,
        not_on_manager_form=tuple(each for each in others if each not in own),
    )


def make_start_pack_in(context: UiContext, folder: Path) -> None:
    """Make the start pack in a folder, and say so."""
    from competentie_app.app.start_pack import start_facts

    texts = context.texts
    try:
        facts = start_facts(context.session)
    except AppError as problem:
        context.messages.error(problem)
        return

    def work(progress: Progress) -> int:
        from competentie_app.exchange.start_pack.pack import make_start_pack, write_start_pack

        files = make_start_pack(facts, texts)
        progress.check()
        return len(write_start_pack(folder, files))

    def done(count: int) -> None:
        context.messages.info(
            msg("{count} Word files stand in {folder}. Read them through and fill in what is marked.",
                count=count, folder=folder.name)
        )  # fmt: skip

    context.jobs.start(work, done, context.messages.error, msg("Make the start pack"))
