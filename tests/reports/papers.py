"""One example of every kind of paper, by a short name: for proofs that all kinds must give alike."""

from __future__ import annotations

from collections.abc import Callable

from competentie_app.reports.agreements import told_agreements
from competentie_app.reports.agreements_list import told_agreements_list
from competentie_app.reports.individual_plan import told_individual_plan
from competentie_app.reports.literacy_file import told_literacy_file
from competentie_app.reports.model_booklet import told_booklet
from competentie_app.reports.organisation_report import told_organisation_report
from competentie_app.reports.paper_form import told_paper_form
from competentie_app.reports.persona_card import told_persona_card
from competentie_app.reports.personal_file import told_personal_file
from competentie_app.reports.setting.press import Manuscript
from competentie_app.reports.talk_sheet import told_talk_sheet
from competentie_app.reports.team_report import told_team_report
from competentie_app.texts import Texts
from tests.reports.agreements_list_examples import LIST
from tests.reports.examples import PLAN, TEAM
from tests.reports.model_examples import booklet, card, small_model
from tests.reports.organisation_examples import LITERACY, ORGANISATION
from tests.reports.paper_form_examples import PAPER_FORM
from tests.reports.talk_examples import AGREEMENTS, TALK_SHEET
from tests.reports.test_personal_file import CONTENT as PERSONAL_FILE

PAPERS: dict[str, Callable[[Texts], Manuscript]] = {
    "plan": lambda texts: told_individual_plan(PLAN, texts),
    "team": lambda texts: told_team_report(TEAM, texts),
    "talk-sheet": lambda texts: told_talk_sheet(TALK_SHEET, texts),
    "agreements": lambda texts: told_agreements(AGREEMENTS, texts),
    "paper-form": lambda texts: told_paper_form(PAPER_FORM, texts),
    "agreements-list": lambda texts: told_agreements_list(LIST, texts),
    "personal-file": lambda texts: told_personal_file(PERSONAL_FILE, texts),
    "organisation": lambda texts: told_organisation_report(ORGANISATION, texts),
    "literacy": lambda texts: told_literacy_file(LITERACY, texts),
    "persona-card": lambda texts: told_persona_card(card(small_model(), texts), texts),
    "booklet": lambda texts: told_booklet(booklet(small_model(), texts), texts),
}
