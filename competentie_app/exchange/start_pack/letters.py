"""The two pages for employees: the invitation, and the note on what happens with the answers."""

from __future__ import annotations

from competentie_app.exchange.forms.words import minutes_for
from competentie_app.exchange.start_pack.blocks import Bullets, Heading, Page, Paragraph, StartFacts, blank, deadline
from competentie_app.exchange.start_pack.shared import about, promises, who_sees_what
from competentie_app.texts import Texts


def invitation_page(facts: StartFacts, texts: Texts) -> Page:
    """The letter with which the work begins."""
    t = texts.t
    base = sum(each.base and not each.replaced_by for each in facts.model.competencies)
    name = facts.assessment_round.name if facts.assessment_round else blank(texts)
    blocks = (
        Paragraph(t("Hello colleague,")),
        Paragraph(t("We want to know what you need to work well and safely with AI. So we begin the round {round}.",
                    round=name)),
        Heading(t("What we ask of you")),
        Bullets((
            t("Fill in your own form: about {minutes} minutes.", minutes=minutes_for(base)),
            t("Send it back by {deadline}.", deadline=deadline(facts, texts)),
            t("Have a talk of 30 to 45 minutes with your manager."),
            t("Agree on a learning plan, and sign that you have seen it, agree, or do not agree and why."),
        )),
        Heading(t("What you should know")),
        about(facts, texts),
        promises(texts),
        Paragraph(t("Do you not want to take part this time? Tell us. You need not say why.")),
        Paragraph(t("Kind regards,")),
        Paragraph(blank(texts)),
    )  # fmt: skip
    return Page(t("1 Invitation"), t("Invitation: working with AI, what do you want to learn?"), blocks)


def employee_page(facts: StartFacts, texts: Texts) -> Page:
    """The note for employees: purpose, who sees what, retention."""
    t = texts.t
    blocks = (
        Heading(t("Why we do this")),
        about(facts, texts),
        Heading(t("What is kept about you")),
        Bullets((
            t("Who you are: name, staff number, e-mail, function title, team and manager, as far as filled in."),
            t("Which AI role (persona) goes with your work, and the levels that it asks."),
            t("Your own levels, remarks and learning wishes; the view of your manager; what you agree on in the talk."),
            t("Your learning plan: activities, hours, dates."),
            t("When something in this was changed, and what it was before."),
        )),
        Heading(t("Who sees what")),
        who_sees_what(facts, texts),
        Heading(t("What we promise")),
        promises(texts),
        Heading(t("What you can do")),
        Bullets((
            t("Leave a question open, or choose “I don't know” or “I would rather not say”."),
            t("Add a remark to every level, and note that you do not agree."),
            t("Read your own plan before it is agreed."),
            t("To see, correct or get a copy of what is kept about you, or to object: {contact}", contact=blank(texts)),
        )),
        Heading(t("Until when")),
        Paragraph(_until(facts, texts)),
    )  # fmt: skip
    return Page(t("2 Note for employees"), t("Your answers: why, who sees them, and until when"), blocks)


def _until(facts: StartFacts, texts: Texts) -> str:
    months = facts.charter.retention_months
    if months is None:
        return texts.t("How long everything is kept: {to_fill_in}", to_fill_in=blank(texts))
    return texts.n(
        "Everything is kept {count} month. The date until when stands on your plan.",
        "Everything is kept {count} months. The date until when stands on your plan.",
        months,
    )
