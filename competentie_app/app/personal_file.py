"""The personal file in words: what the PDF shows, and the file for programs beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from competentie_app.app.history_words import Names
from competentie_app.app.imprint import imprint_of, privacy_of
from competentie_app.app.paper import Paper, Sheet, safe_name
from competentie_app.app.personal_changes import changes_section
from competentie_app.app.personal_data import models_of, personal_data
from competentie_app.app.personal_plans import plans_section
from competentie_app.app.personal_rounds import round_section
from competentie_app.app.personal_words import day_words, shown
from competentie_app.app.session import Session
from competentie_app.exchange.personal_json import personal_json
from competentie_app.exchange.personal_record import PersonalRecord, Spell
from competentie_app.reports.content.personal_file import Facts, FileSection, Grid, Part, PersonalFileContent, Words
from competentie_app.texts import Texts

if TYPE_CHECKING:
    from competentie_app.reports.setting.press import Manuscript

JSON_ENDING = ".json"


def personal_file_content(session: Session, employee_id: str, texts: Texts) -> PersonalFileContent:
    """Everything that the paper shows."""
    dossier, today = session.dossier, session.environment.today()
    models = models_of(session)
    record = personal_data(dossier, models, employee_id)
    names = Names(
        newest=session.model,
        models={each.id: models[each.model_version_id] for each in dossier.rounds()},
        rounds={each.id: each.name for each in dossier.rounds()},
        teams={team.id: team.name for team in dossier.teams(include_archived=True)},
        older=tuple(models.values()),
    )
    return PersonalFileContent(
        name=record.employee.name,
        sections=(
            _charter(record, texts),
            _person(record, texts),
            _teams(record, texts),
            _targets(record, texts),
            *(round_section(each, record, names, texts) for each in record.rounds),
            plans_section(record, names, texts),
            _for_others(record, names, texts),
            changes_section(record, names, texts),
        ),
        imprint=imprint_of(dossier, session.model, today),
        privacy=privacy_of(dossier, today, texts),
    )


def personal_file_sheet(session: Session, employee_id: str, texts: Texts) -> Sheet:
    """The personal file as a paper."""
    content = personal_file_content(session, employee_id, texts)
    title = texts.t("Personal file of {name}", name=content.name)
    return Sheet(title, personal_file_name(content.name, texts), partial(_tell_personal_file, content, texts))


def personal_json_paper(session: Session, employee_id: str, texts: Texts) -> Paper:
    """The same for programs; the language is only that of its name."""
    record = personal_data(session.dossier, models_of(session), employee_id)
    name = safe_name(texts.t("Personal file {name}", name=record.employee.name)) + JSON_ENDING
    return Paper(name, personal_json(record, session.environment.today()))


def personal_file_name(name: str, texts: Texts) -> str:
    """What the PDF of a person is called."""
    return safe_name(texts.t("Personal file {name}", name=name)) + ".pdf"


def _charter(record: PersonalRecord, texts: Texts) -> FileSection:
    charter, t = record.charter, texts.t
    months = charter.retention_months
    kept = texts.n("{count} month", "{count} months", months) if months is not None else ""
    facts = (
        (t("Authority"), charter.authority),
        (t("Purpose"), charter.purpose),
        (t("Who reads it"), charter.readers),
        (t("How long it is kept"), kept),
        (t("Talked over with the unions on"), day_words(charter.consultation_date, texts)),
    )
    rights = t(
        "You may ask to have mistakes put right, or to have your data erased. Ask your contact in HR, or the data"
        " protection officer of your organisation."
    )
    return FileSection(t("Why this file exists, and who reads it"), (Facts(facts), Words(rights)))


def _person(record: PersonalRecord, texts: Texts) -> FileSection:
    person, t = record.employee, texts.t
    minutes = person.learning_minutes
    facts = (
        (t("Name"), person.name),
        (t("Name in lists"), person.sort_name),
        (t("Staff number"), person.staff_number or ""),
        (t("E-mail address"), person.email or ""),
        (t("Function title"), person.function_title or ""),
        (t("Has a manager in this file"), t("yes") if record.has_manager else t("no")),
        (t("Time for learning in a year"), texts.hours(minutes) if minutes is not None else ""),
        (t("From outside"), t("yes") if person.external else t("no")),
        (t("Wants to help others"), t("yes") if person.wants_to_help else t("no")),
    )
    return FileSection(t("Who you are"), (Facts(facts),))


def _teams(record: PersonalRecord, texts: Texts) -> FileSection:
    t = texts.t
    parts: list[Part] = []
    for title, spells in ((t("Team"), record.teams), (t("Persona"), record.personas)):
        if spells:
            rows = tuple(_spell(each, texts) for each in spells)
            parts.append(Grid((title, t("From"), t("Until")), (3.0, 1.0, 1.0), rows))
    return FileSection(t("Teams and personas"), tuple(parts))


def _spell(spell: Spell, texts: Texts) -> tuple[str, ...]:
    until = texts.date(spell.to_date) if spell.to_date is not None else texts.t("now")
    return shown(spell.title or spell.id, texts), texts.date(spell.from_date), until


def _targets(record: PersonalRecord, texts: Texts) -> FileSection:
    t = texts.t
    rows = tuple(
        (
            shown(record.competencies.get(each.competency_id, each.competency_id), texts),
            t("exempt") if each.target_level is None else texts.number(each.target_level),
            each.reason,
            f"{texts.date(each.from_date)} – {texts.date(each.to_date) if each.to_date else t('now')}",
        )
        for each in record.own_targets
    )
    heads = (t("Competency"), t("Target level"), t("Reason"), t("Period"))
    grid = (Grid(heads, (2.2, 1.0, 2.4, 1.9), rows),) if rows else ()
    return FileSection(t("Own targets and exemptions"), grid)


def _for_others(record: PersonalRecord, names: Names, texts: Texts) -> FileSection:
    """What the person did as a manager: counts, since who it was about is not the person's own data."""
    done = record.for_others
    parts: list[Part] = []
    if done.manager_of:
        words = texts.n(
            "You are the manager of {count} person.", "You are the manager of {count} people.", done.manager_of
        )
        parts.append(Words(words))
    for round_id, count in done.rated:
        words = texts.n(
            "In the round {round} you gave the manager's view of {count} person.",
            "In the round {round} you gave the manager's view of {count} people.",
            count,
            round=names.rounds.get(round_id, round_id),
        )
        parts.append(Words(words))
    return FileSection(texts.t("What you filled in about others"), tuple(parts))


def _tell_personal_file(content: PersonalFileContent, texts: Texts) -> Manuscript:
    from competentie_app.reports.personal_file import told_personal_file

    return told_personal_file(content, texts)
