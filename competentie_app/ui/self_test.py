"""The program tries itself without a screen: start, demo, gaps, one plan on paper, every page; then says what it did.

What it prints can be computed again from the same data: the demo is always the same, and so is the date of the paper.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from competentie_app import __version__
from competentie_app.paths import catalogue_folder, data_folder
from competentie_app.texts import Texts

if TYPE_CHECKING:
    from competentie_app.app.session import Session

MOMENT = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=1)))
"""The moment that the papers of a self-test tell."""
LANGUAGE = "nl"


def run() -> int:
    """Do it all and print one line of JSON. Returns 0; a failure raises, so that its trace is seen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    session = demo_session()
    result = {"version": __version__, **file_facts(session), **plan_facts(session)}
    with tempfile.TemporaryDirectory() as folder:
        result["pages_shown"] = shown_pages(session, Path(folder))
    sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
    sys.stdout.flush()
    return 0


def demo_session() -> Session:
    """A session with the demo file open, and a clock that stands still."""
    from competentie_app.app.demo.build import build_demo
    from competentie_app.app.session import Session
    from competentie_app.dossier.environment import system_environment
    from competentie_app.model.loading import read_model_files

    environment = replace(system_environment(), now=lambda: MOMENT)
    files = read_model_files(data_folder())
    session = Session(environment, files)
    session.open_demo(build_demo(files, environment))
    return session


def file_facts(session: Session) -> dict[str, Any]:
    """What the file holds, and the shares of the newest round over all teams."""
    from competentie_app.analysis.shares import share
    from competentie_app.app.papers import newest_round
    from competentie_app.app.round_view import view_round

    dossier, today = session.dossier, session.environment.today()
    newest = newest_round(session)
    members = [employee for team in dossier.teams() for employee in dossier.members_of(team.id, today)]
    view = view_round(dossier, session.model_of(newest.model_version_id), newest, members, today)
    total = share(view.gaps)
    return {
        "model": {"id": session.model.id, "version": session.model.version},
        "teams": len(dossier.teams()),
        "people": len(dossier.employees()),
        "rounds": len(dossier.rounds()),
        "content": dossier.content_digest(),
        "levels": {"agreed": total.required, "at_target": total.met, "provisional": total.provisional},
    }


def plan_facts(session: Session) -> dict[str, Any]:
    """The first person with a plan, by name: the plan, and its paper."""
    from pypdfium2 import PdfDocument

    from competentie_app.app.papers import plan_paper, plan_subject
    from competentie_app.app.plan_proposal import PlanLimits

    dossier = session.dossier
    with_plan = {plan.employee_id for plan in dossier.plans()}
    employee = min((each for each in dossier.employees() if each.id in with_plan), key=lambda each: each.sort_name)
    texts = Texts(LANGUAGE, catalogue_folder())
    kept = plan_paper(session, plan_subject(session, employee.id), texts)
    proposed = plan_subject(session, employee.id, PlanLimits())
    steps = proposed.plan.steps
    document = PdfDocument(kept.content)
    pages = len(document)
    document.close()
    return {
        "plan": {"steps": len(steps), "minutes": sum(step.minutes for step in steps)},
        "paper": {
            "name": kept.file_name,
            "pages": pages,
            "bytes": len(kept.content),
            "sha256": hashlib.sha256(kept.content).hexdigest(),
        },
    }


def shown_pages(session: Session, folder: Path) -> list[str]:
    """Show every place of the window, and return those whose page was painted."""
    from PySide6.QtWidgets import QApplication

    from competentie_app.ui.app import make_application
    from competentie_app.ui.frame.program import Program
    from competentie_app.ui.places import FOOT, RAIL
    from competentie_app.ui.settings import SettingsStore

    make_application()
    program = Program(session, SettingsStore(folder / "settings.json"), LANGUAGE)
    program.window.ensurePolished()
    program.show()
    shown: list[str] = []
    for info in (*RAIL, *FOOT):
        program.window.go(info.place)
        QApplication.processEvents()
        page = program.window.pages.page
        if page is not None and page.place is info.place and page.isVisible() and not page.grab().isNull():
            shown.append(info.place.value)
    program.discard()
    session.close()
    QApplication.processEvents()
    return shown
