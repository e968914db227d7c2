"""One round in the personal file: how far it went, each view in words and sentences, remarks and wishes."""

from __future__ import annotations

from competentie_app.app.history_words import NOTHING, Names, step_word
from competentie_app.app.personal_words import answer_words, day_words, shown, state_words, view_title, view_words
from competentie_app.app.talk_words import grounds_word
from competentie_app.dossier.ratings import View
from competentie_app.exchange.personal_record import PersonalRecord, PersonalRound, PersonalSheet
from competentie_app.reports.content.personal_file import Facts, FileSection, Grid, Part
from competentie_app.texts import Texts


def round_section(found: PersonalRound, record: PersonalRecord, names: Names, texts: Texts) -> FileSection:
    """Everything that one round holds."""
    parts: list[Part] = [_facts(found, texts)]
    parts += [_sheet(sheet, found, record, names, texts) for sheet in found.sheets]
    if found.notes:
        parts.append(_notes(found, record, texts))
    if found.wishes:
        rows = tuple(
            (
                texts.number(wish.position + 1),
                shown(record.competencies.get(wish.competency_id or "", wish.competency_id or ""), texts),
                wish.text or NOTHING,
            )
            for wish in found.wishes
        )
        heads = (texts.t("Number"), texts.t("Competency"), texts.t("Wish"))
        parts.append(Grid(heads, (0.5, 2.0, 3.0), rows, texts.t("What you want to learn")))
    return FileSection(texts.t("Round {name}", name=found.round.name), tuple(parts))


def _facts(found: PersonalRound, texts: Texts) -> Facts:
    t, part = texts.t, found.participation
    facts = [
        (t("Started on"), texts.date(found.round.started_on)),
        (t("Deadline of the forms"), day_words(found.round.deadline, texts)),
        (t("Version of the model"), found.model_version),
    ]
    if part is not None:
        facts += [
            (t("Step in the round"), texts.render(step_word(part.progress))),
            (t("Takes part"), t("yes") if part.takes_part else t("no")),
            (t("Day of the talk"), day_words(part.talk_date, texts)),
        ]
    return Facts(tuple(facts))


def _sheet(sheet: PersonalSheet, found: PersonalRound, record: PersonalRecord, names: Names, texts: Texts) -> Grid:
    model, t = names.model(found.round.id), texts.t
    agreed = sheet.view is View.AGREED
    heads = (t("Competency"), t("Level"), t("What that means"), *((t("How it came about"),) if agreed else ()))
    rows = tuple(
        (
            shown(record.competencies.get(level.competency_id, level.competency_id), texts),
            answer_words(level, model, texts),
            shown(level.sentence, texts),
            *((texts.render(state_words(level.state)),) if agreed else ()),
        )
        for level in sheet.levels
    )
    return Grid(heads, (2.2, 1.2, 3.1, *((1.2,) if agreed else ())), rows, view_title(sheet, texts))


def _notes(found: PersonalRound, record: PersonalRecord, texts: Texts) -> Grid:
    t = texts.t
    rows = tuple(
        (
            shown(record.competencies.get(note.competency_id, note.competency_id), texts),
            texts.render(view_words(note.view)),
            texts.render(grounds_word(note.grounds)) if note.grounds else NOTHING,
            note.note or NOTHING,
        )
        for note in found.notes
    )
    heads = (t("Competency"), t("By whom"), t("Grounds"), t("Remark"))
    return Grid(heads, (2.3, 1.2, 1.2, 2.7), rows, t("Remarks and grounds"))
