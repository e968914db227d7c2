"""Parts that several pages of the start pack share. They tell how the program works, not what a law says."""

from __future__ import annotations

from competentie_app.exchange.forms.words import retention, to_fill_in
from competentie_app.exchange.start_pack.blocks import Bullets, Grid, StartFacts, blank, consultation_date
from competentie_app.texts import Texts


def about(facts: StartFacts, texts: Texts) -> Grid:
    """Purpose, readers, retention and consultation, as the file has them."""
    t, charter = texts.t, facts.charter
    rows = (
        (t("Authority"), to_fill_in(charter.authority, texts)),
        (t("What it is for"), to_fill_in(charter.purpose, texts)),
        (t("Who reads it"), to_fill_in(charter.readers, texts)),
        (t("How long it is kept"), retention(charter, texts)),
        (t("Consultation with the unions"), consultation_date(charter, texts)),
        (t("Questions to"), blank(texts)),
    )
    return Grid((t("Subject"), t("What was decided")), rows, (4, 8))


def who_sees_what(facts: StartFacts, texts: Texts) -> Grid:
    """What each paper holds and for whom it is made."""
    t = texts.t
    readers = to_fill_in(facts.charter.readers, texts)
    rows = (
        (t("Levels of one person: own view, manager's view, agreed level"), readers),
        (t("Remarks and learning wishes of one person"), readers),
        (t("Personal learning plan"), readers),
        (t("Team report on development needs"),
         t("The manager. Without names: only counts, and only of groups of at least {count} people with agreed levels.",
           count=facts.charter.smallest_group)),
        (t("List of agreements"), t("The manager: who, which step, when. No levels.")),
        (t("“Wants to help others”"), t("Colleagues see a name, and only of who ticked it; never a level.")),
    )  # fmt: skip
    return Grid((t("What"), t("Who sees it")), rows, (5, 7))


def promises(texts: Texts) -> Bullets:
    """What the program never does (design: "What never happens"), in words for everybody."""
    t = texts.t
    return Bullets(
        (
            t("It is for development. It is no evaluation, and nobody is ranked."),
            t("Levels are not meant for decisions on pay, promotion or dismissal."),
            t("The own view and the manager's view stand side by side; they are never averaged."),
            t("A level is agreed only in a talk with a date. Who does not agree has that noted, with a remark."),
            t("The view of the manager counts nowhere before the own view is in."),
            t("An attitude never rests on the view of the manager alone."),
            t("“I don't know” and “I would rather not say” never count as level 0."),
            t("Who does not take part gives no reason, and none is kept."),
            t("The program proposes activities by fixed rules and shows why. People decide."),
        )
    )
