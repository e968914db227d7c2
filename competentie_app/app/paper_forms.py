"""The self-assessment on paper: what stands on it, and the words that go with a pile of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from competentie_app.app.forms import LeftOut, form_basis, form_people
from competentie_app.app.imprint import imprint_of
from competentie_app.app.paper import Sheet, print_sheet, safe_name
from competentie_app.app.round_texts import PasteText
from competentie_app.app.session import Session
from competentie_app.dossier.notes import MOST_WISHES
from competentie_app.dossier.records import AssessmentRound, Employee
from competentie_app.errors import AppError
from competentie_app.exchange.forms.choices import OTHER_ANSWERS, level_label, other_answer
from competentie_app.exchange.forms.content import FormBasis, FormPerson, by_dimension
from competentie_app.exchange.forms.folder import FormFile
from competentie_app.exchange.forms.words import charter_lines, minutes_for
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.reports.content.paper_form import PaperFormContent, PaperPart, PaperQuestion
from competentie_app.texts import Message, Texts, msg

if TYPE_CHECKING:
    from competentie_app.reports.setting.press import Manuscript

ENDING = ".pdf"


def forms_left_out(session: Session, round_id: str, people: Sequence[Employee]) -> Mapping[str, Message]:
    """Who of these gets no form in a round, and why."""
    _, left_out = form_people(session, form_basis(session, round_id), people)
    return {each.employee_id: each.reason for each in left_out}


def paper_form_sheet(session: Session, round_id: str, employee_id: str, texts: Texts) -> Sheet:
    """The empty form of one person. Raises AppError for who gets none in this round."""
    basis, employee = form_basis(session, round_id), session.dossier.employee(employee_id)
    people, left_out = form_people(session, basis, [employee])
    if left_out:
        raise AppError(msg("{name} gets no form: {reason}.", name=employee.name, reason=left_out[0].reason))
    return _sheet(session, basis, people[0], texts)


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """Forms on paper that are ready to be drawn, in a worker if need be. `competencies`: the most that one asks."""

    sheets: tuple[Sheet, ...]
    employee_ids: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    competencies: int


def order_paper_forms(session: Session, round_id: str, employee_ids: Sequence[str], texts: Texts) -> PaperOrder:
    """Forms on paper of these people, in the order given. Two of one name are told apart, as on Excel forms."""
    basis = form_basis(session, round_id)
    people, left_out = form_people(session, basis, [session.dossier.employee(key) for key in employee_ids])
    return PaperOrder(
        sheets=tuple(_sheet(session, basis, person, texts) for person in people),
        employee_ids=tuple(person.employee_id for person in people),
        left_out=left_out,
        competencies=max((len(person.competency_ids) for person in people), default=0),
    )


def make_paper_form(sheet: Sheet) -> FormFile:
    """Draw one form; `write_forms` puts it in a folder."""
    paper = print_sheet(sheet)
    return FormFile(paper.file_name.removesuffix(ENDING), paper.content)


def form_file_name(name: str, texts: Texts) -> str:
    """What the file with the form of a person is called."""
    return safe_name(texts.t("Self-assessment on paper {name}", name=name)) + ENDING


def paper_letter(found: AssessmentRound, team_name: str, texts: Texts) -> PasteText:
    """The mail with which a pile of forms goes to whoever hands them out and types them in."""
    t = texts.t
    back = t("Collect the forms by {deadline}.", deadline=found.deadline) if found.deadline else t("Collect the forms.")
    paragraphs = (
        t("Hello colleague,"),
        t("With this mail you get the self-assessments on paper of {team}, for the round {round}: one file per person,"
          " for who has no computer at work.", team=team_name, round=found.name),
        t("Print each file and give it only to the person whose name is on it, with an envelope. Write your name on"
          " the line “to whoever gave it to you”."),
        back,
        t("Type each form in: open Assessments, Grid, choose the layer Self, and type the number in brackets of each"
          " box that is ticked in the row of that person; n for not applicable, ? for I don't know, - for I would"
          " rather not say. A remark goes in the panel beside the cell."),
        t("Did somebody write wishes down? Open Assessments, Talk, and choose Own learning wishes at the left."),
        t("Empty stays empty: fill in nothing for somebody else. Then give the paper back or destroy it."),
        t("Kind regards,"),
    )  # fmt: skip
    subject = t("Self-assessments on paper of {team}: {round}", team=team_name, round=found.name)
    return PasteText(subject, "\n\n".join(paragraphs) + "\n")


def _sheet(session: Session, basis: FormBasis, person: FormPerson, texts: Texts) -> Sheet:
    title = texts.t("Self-assessment of {name}", name=person.name)
    content = _content(session, basis, person, texts)
    return Sheet(title, form_file_name(person.name, texts), partial(_tell_paper_form, content, texts))


def _content(session: Session, basis: FormBasis, person: FormPerson, texts: Texts) -> PaperFormContent:
    dossier, today = session.dossier, session.environment.today()
    team_id = dossier.team_of(person.employee_id, today)
    parts = tuple(
        PaperPart(
            texts.model_text(dimension.form_title),
            tuple(_question(basis.model, competency, texts) for competency in competencies),
        )
        for dimension, competencies in by_dimension(basis.model, person.competency_ids)
    )
    return PaperFormContent(
        name=person.name,
        team=dossier.team(team_id).name if team_id else "",
        round_name=basis.assessment_round.name,
        deadline=basis.assessment_round.deadline,
        minutes=minutes_for(len(person.competency_ids)),
        about=tuple(charter_lines(basis.charter, texts)),
        parts=parts,
        other_answers=tuple(other_answer(code, texts) for code in OTHER_ANSWERS),
        wishes=MOST_WISHES,
        imprint=imprint_of(dossier, basis.model, today),
    )


def _question(model: CompetenceModel, competency: Competency, texts: Texts) -> PaperQuestion:
    levels = tuple(
        (level_label(model.level_name(competency.id, level), level, texts), texts.model_text(sentence))
        for level, sentence in enumerate(competency.level_sentences)
    )
    return PaperQuestion(texts.model_text(competency.title), texts.model_text(competency.description), levels)


def _tell_paper_form(content: PaperFormContent, texts: Texts) -> Manuscript:
    from competentie_app.reports.paper_form import told_paper_form

    return told_paper_form(content, texts)
