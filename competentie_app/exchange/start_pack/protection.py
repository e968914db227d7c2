"""The page for the data protection officer: facts of the program, facts of this file, and points for a DPIA.

The points and how sure they are come from the content report, section 6; nothing is claimed beyond it.
"""

from __future__ import annotations

from enum import StrEnum

from competentie_app.exchange.forms.words import retention, to_fill_in
from competentie_app.exchange.start_pack.blocks import (
    Bullets,
    Grid,
    Heading,
    Page,
    Paragraph,
    StartFacts,
    blank,
    consultation_date,
)
from competentie_app.exchange.start_pack.shared import promises, who_sees_what
from competentie_app.texts import Texts


class Sure(StrEnum):
    """How sure a point is."""

    SOURCE = "source"
    THIRD = "third"
    PROPOSAL = "proposal"
    UNCONFIRMED = "unconfirmed"
    NOT_FOUND = "not_found"


def protection_page(facts: StartFacts, texts: Texts) -> Page:
    """Fields, retention, place, encryption, and the points to look into."""
    t = texts.t
    blocks = (
        Paragraph(t("Made on {day} from the settings of the file. Complete what is marked and check every point: this"
                    " page is no legal advice.", day=facts.today)),
        Heading(t("Purpose, readers and retention")),
        _settings(facts, texts),
        Heading(t("Fields, and why each is there")),
        _fields(texts),
        Heading(t("Who sees what")),
        who_sees_what(facts, texts),
        Heading(t("Where the data are, and how they are protected")),
        Bullets(_storage(facts, texts)),
        Heading(t("Limits that the program keeps")),
        promises(texts),
        Heading(t("Points for the impact assessment (DPIA)")),
        Paragraph(t("The last column says how sure we are. Not every page could be read in full, and sources change.")),
        Grid((t("Point"), t("How sure")), _points(facts, texts), (9, 3)),
        Heading(t("Still to be decided")),
        _open_points(texts),
    )  # fmt: skip
    title = t("Page for the data protection officer")
    return Page(t("4 Page for the data protection officer"), title, blocks)


def _settings(facts: StartFacts, texts: Texts) -> Grid:
    t, charter = texts.t, facts.charter
    rows = (
        (t("Authority"), to_fill_in(charter.authority, texts)),
        (t("What it is for"), to_fill_in(charter.purpose, texts)),
        (t("Who reads it"), to_fill_in(charter.readers, texts)),
        (t("How long it is kept"), retention(charter, texts)),
        (t("Consultation with the unions"), consultation_date(charter, texts)),
        (t("Name of the file"), facts.file_name or blank(texts)),
        (t("Password on the file"), t("yes") if facts.has_password else t("no")),
    )
    return Grid((t("Subject"), t("What was decided")), rows, (4, 8))


def _fields(texts: Texts) -> Grid:
    t = texts.t
    rows = (
        (t("Name, staff number, e-mail"),
         t("To know who somebody is, and to match lists. Number and e-mail may be empty.")),
        (t("Function title"), t("To propose a role (persona).")),
        (t("Team, manager, roles (personas), with dates"), t("To know what is asked of whom, and who holds the talk.")),
        (t("Own target or exemption, with its reason"), t("Exceptions must be explained. Free text.")),
        (t("Hours for learning a year; external or not"),
         t("To make a plan that fits. Of externals no levels are kept.")),
        (t("Takes part or not; how far; date of the talk"), t("To follow the round. No reason is kept.")),
        (t("Levels: own view, manager's view, agreed; kind of grounds"),
         t("The subject of the talk and the basis of the plan.")),
        (t("Remarks and at most three learning wishes"), t("Words of the people themselves. Free text.")),
        (t("Wants to help others (yes or no)"), t("To find colleagues who help. Own choice.")),
        (t("Learning plan: steps, hours, dates, proof"), t("To follow up what was agreed.")),
        (t("History: when, from what, to what, note"), t("To put mistakes right and to show what was changed.")),
    )  # fmt: skip
    return Grid((t("Field"), t("Why")), rows, (5, 7))


def _storage(facts: StartFacts, texts: Texts) -> tuple[str, ...]:
    t = texts.t
    password = (
        t("This file has a password now.")
        if facts.has_password
        else t("This file has no password now: whoever has the file can read it. Give it one in the program.")
    )
    return (
        t("One file on a computer or a share of the authority: {place}", place=blank(texts)),
        t("The file is encrypted as a whole with AES-256-GCM. With a password its key is protected with Argon2id;"
          " without one the encryption shows only whether the file was changed."),
        password,
        t("The program has no network code. It sends nothing to anybody."),
        t("Copies: earlier versions stand in a backup folder beside the file, protected in the same way."),
        t("Forms, PDF pages and Excel files that somebody makes leave this protection. Who keeps them, and until when:"
          " {answer}", answer=blank(texts)),
    )  # fmt: skip


def _points(facts: StartFacts, texts: Texts) -> tuple[tuple[str, str], ...]:
    t = texts.t
    points = (
        (t("Assume that a DPIA is needed. Of the nine criteria of WP248, two are enough as a rule; “evaluation or"
           " scoring” and “vulnerable data subjects” (employees) are met here."), Sure.SOURCE),
        (t("Supervisor of Flemish authorities is the Vlaamse Toezichtcommissie (VTC). It publishes a list of processing"
           " for which a DPIA is compulsory. Ask the authority's own data protection officer first."), Sure.SOURCE),
        (t("What stands on that list about this kind of processing."), Sure.NOT_FOUND),
        (t("Legal basis: consent is weak between employer and employee. Choose another basis and write it down."),
         Sure.UNCONFIRMED),
        (t("Article 22 GDPR, decisions by a machine alone: check how it applies."), Sure.UNCONFIRMED),
        (t("The program decides nothing: it proposes, a person decides, and the plan says so."), Sure.PROPOSAL),
        (t("Is the program an “AI system” under the AI Act? It uses a fixed formula for gaps and exact sums for the"
           " choice of activities, and learns nothing from data. By the Commission's guidelines, which do not bind,"
           " that should stay outside. Write the reasoning down."), Sure.THIRD),
        (t("If ever a learning model scores people: point 4(b) of Annex III of the AI Act (evaluating performance at"
           " work) comes in sight, and a system of Annex III that profiles people is always high-risk."), Sure.THIRD),
        (t("Attitudes are the most sensitive field: only observable behaviour, never from the manager's view alone, and"
           " the employee may add a remark."), Sure.PROPOSAL),
        (t("Free text: no health, beliefs, union membership or other special categories. The forms of managers say so"
           " in part; tell it to everybody."), Sure.PROPOSAL),
        (t("Counts without names: groups of at least {count} people with agreed levels.",
           count=facts.charter.smallest_group), Sure.PROPOSAL),
    )  # fmt: skip
    return tuple((point, _sure(sure, texts)) for point, sure in points)


def _sure(sure: Sure, texts: Texts) -> str:
    words = {
        Sure.SOURCE: texts.t("read at the source, not in full"),
        Sure.THIRD: texts.t("read only at a third party: check"),
        Sure.PROPOSAL: texts.t("our own proposal"),
        Sure.UNCONFIRMED: texts.t("not confirmed: check first"),
        Sure.NOT_FOUND: texts.t("not found: ask"),
    }
    return words[sure]


def _open_points(texts: Texts) -> Grid:
    t = texts.t
    questions = (
        t("Where is the purpose laid down?"),
        t("What is the legal basis?"),
        t("Where does the file lie, and who has a copy?"),
        t("Who removes data, when, and how is that checked?"),
        t("How do employees get access, a copy, a correction; how do they object?"),
        t("Is it in the register of processing activities?"),
        t("Is the use for ranking, pay or dismissal excluded in writing?"),
    )
    return Grid((t("Question"), t("Answer")), tuple((question, blank(texts)) for question in questions), (6, 6))
