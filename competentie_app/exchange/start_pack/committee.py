"""The note for the consultation committee."""

from __future__ import annotations

from competentie_app.exchange.start_pack.blocks import (
    Bullets,
    Heading,
    Page,
    Paragraph,
    StartFacts,
    blank,
    consultation_date,
)
from competentie_app.exchange.start_pack.shared import about, promises, who_sees_what
from competentie_app.model.values import Status
from competentie_app.texts import Texts


def committee_page(facts: StartFacts, texts: Texts) -> Page:
    """What is planned, how, with which limits, and what is asked of the committee."""
    t, model = texts.t, facts.model
    blocks = (
        Heading(t("What is planned")),
        Paragraph(t("Employees and managers look at what people need to work well and safely with AI, and agree on"
                    " learning plans.")),
        about(facts, texts),
        Heading(t("With which instrument")),
        Paragraph(t("Model: {title}, version {version}, with {competencies} competencies in {dimensions} groups and the"
                    " levels {lowest} to {highest}.",
                    title=model.title, version=model.version, competencies=len(model.competencies),
                    dimensions=len(model.dimensions), lowest=0, highest=model.scale.top)),
        Paragraph(_status(facts, texts)),
        Paragraph(t("It is an instrument for a talk. It is not a validated test, and there are no norm scores.")),
        Heading(t("How a round goes")),
        Bullets((
            t("The employee fills in an own form, about ten minutes."),
            t("The manager fills in one form for the team."),
            t("They talk for 30 to 45 minutes, about at most five subjects."),
            t("They agree on levels and on a learning plan, or note that they do not agree."),
            t("The team report shows counts without names."),
        )),
        Heading(t("Limits")),
        promises(texts),
        Heading(t("Who sees what")),
        who_sees_what(facts, texts),
        Heading(t("Data")),
        Bullets((
            t("The data stand in one encrypted file on our own computers. The program has no connection to a network."),
            t("The data protection officer was asked for advice: {answer}", answer=blank(texts)),
            t("How long it is kept, and who removes it when: {answer}", answer=blank(texts)),
        )),
        Heading(t("What we ask of the committee")),
        Bullets((
            t("Advice on purpose, readers, retention and limits."),
            t("Date of the consultation: {day}", day=consultation_date(facts.charter, texts)),
            t("Result of the consultation: {answer}", answer=blank(texts)),
        )),
    )  # fmt: skip
    return Page(t("3 Note for the consultation committee"), t("Note for the consultation committee"), blocks)


def _status(facts: StartFacts, texts: Texts) -> str:
    """Say honestly which personas are drafts."""
    drafts = [each.title for each in facts.model.personas if each.provenance.status is not Status.OFFICIAL]
    if not drafts:
        return texts.t("All roles (personas) of the model are official.")
    names = ", ".join(map(texts.model_text, drafts))
    return texts.t("These roles (personas) are drafts, not official texts: {names}.", names=names)
