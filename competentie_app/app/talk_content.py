"""Fills the sheet before a talk from what the talk page shows."""

from __future__ import annotations

from collections.abc import Iterable

from competentie_app.app.imprint import imprint_of, persona_titles, privacy_of
from competentie_app.app.session import Session
from competentie_app.app.talk_values import GoesWell, GoingWell, Said, Subject, Talk, TalkCompetency
from competentie_app.app.talk_words import goes_well_word, said_words, why_word
from competentie_app.reports.content import PersonaTitle, Text
from competentie_app.reports.content.talk import SubjectLine, TalkSheetContent, ViewsLine
from competentie_app.texts import Texts, msg


def talk_sheet_content(session: Session, talk: Talk, texts: Texts) -> TalkSheetContent:
    """Everything that the sheet shows. Holds no other person's name or level."""
    dossier, today = session.dossier, session.environment.today()
    model = session.model_of(dossier.round(talk.round_id).model_version_id)
    on_top = {subject.competency_id for subject in talk.subjects}
    others = [each for each in talk.competencies if each.competency_id not in on_top]
    return TalkSheetContent(
        name=talk.name,
        team=talk.team,
        personas=talk_personas(session, talk, texts),
        round_name=talk.round_name,
        going_well=tuple(_going_well(each, texts) for each in talk.going_well),
        subjects=tuple(_subject(talk, each, texts) for each in talk.subjects),
        others=tuple(views_line(each, texts) for each in others),
        own_is_in=talk.own_is_in,
        manager_is_in=talk.manager_is_in,
        imprint=imprint_of(dossier, model, today),
        privacy=privacy_of(dossier, today, texts),
        more=len(talk.more),
        earlier_round=_earlier_round(others),
    )


def talk_personas(session: Session, talk: Talk, texts: Texts) -> tuple[PersonaTitle, ...]:
    """The personas of the talk, with the mark of a draft."""
    from competentie_app.app.round_days import read_round_days

    dossier, found = session.dossier, session.dossier.round(talk.round_id)
    on = read_round_days(dossier, found, session.environment.today()).of_person(talk.employee_id)
    model = session.model_of(found.model_version_id)
    return persona_titles(model, dossier.personas_of(talk.employee_id, on), texts)


def views_line(each: TalkCompetency, texts: Texts) -> ViewsLine:
    """One competency with both views in words."""
    return ViewsLine(
        code=each.competency_id,
        title=texts.model_text(each.title),
        own=said_on_paper(each.own),
        manager=said_on_paper(each.manager),
        target=each.target,
        earlier=each.earlier.level if each.earlier else None,
    )


def said_on_paper(said: Said) -> Text:
    """One view in words. The manager's view is not printed before the self view is in: it counts nowhere yet."""
    if said.waits:
        return msg("waits for the self view")
    return said_words(said) if said.given else "–"


def _going_well(each: GoingWell, texts: Texts) -> str:
    level = texts.t("{name} ({level})", name=texts.model_text(each.name), level=each.level)
    line = f"{each.competency_id} {texts.model_text(each.title)}: {level}"
    return line if each.why is GoesWell.AT_TARGET else f"{line}, {texts.render(goes_well_word(each.why))}"


def _subject(talk: Talk, subject: Subject, texts: Texts) -> SubjectLine:
    if subject.competency_id is None or subject.title is None:
        return SubjectLine(subject.wish, tuple(why_word(why, None) for why in subject.why))
    each = talk.competency(subject.competency_id)
    return SubjectLine(
        title=texts.model_text(subject.title),
        why=tuple(why_word(why, each.difference) for why in subject.why),
        views=views_line(each, texts),
        wish=subject.wish,
        question=texts.model_text(each.questions[0]) if each.questions else "",
        own_remark=each.own.note,
        manager_remark="" if each.manager.waits else each.manager.note,
    )


def _earlier_round(found: Iterable[TalkCompetency]) -> str:
    """The rounds in which earlier levels were agreed, oldest first as the talks were."""
    earlier = sorted({(each.earlier.agreed_on, each.earlier.round_name) for each in found if each.earlier})
    return ", ".join(dict.fromkeys(name for _, name in earlier))
