"""The program tries itself: quiet, and what it prints follows from the data."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

from pypdf import PdfReader

from competentie_app import __version__
from competentie_app.analysis.shares import share
from competentie_app.app.papers import newest_round, plan_paper, plan_subject
from competentie_app.app.round_view import view_round
from competentie_app.paths import catalogue_folder
from competentie_app.texts import Texts
from competentie_app.ui.self_test import demo_session


def test_self_test_is_quiet_and_tells_what_the_data_say(tmp_path: Path):
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    environment["XDG_STATE_HOME"] = str(tmp_path)
    command = [sys.executable, "-m", "competentie_app", "self-test"]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=120, check=False)
    assert done.stderr.decode() == ""
    assert done.returncode == 0
    told = json.loads(done.stdout)
    session = demo_session()
    dossier = session.dossier
    newest = newest_round(session)
    members = [e for t in dossier.teams() for e in dossier.members_of(t.id, session.environment.today())]
    model = session.model_of(newest.model_version_id)
    total = share(view_round(dossier, model, newest, members, session.environment.today()).gaps)
    assert told["version"] == __version__
    assert told["model"] == {"id": model.id, "version": model.version}
    assert (told["teams"], told["people"]) == (len(dossier.teams()), len(dossier.employees()))
    assert told["rounds"] == len(dossier.rounds())
    assert told["content"] == dossier.content_digest()
    assert told["levels"]["agreed"] == total.required
    assert told["levels"]["at_target"] == total.met
    people = {plan.employee_id for plan in dossier.plans()}
    first = min((e for e in dossier.employees() if e.id in people), key=lambda e: e.sort_name)
    paper = plan_paper(session, plan_subject(session, first.id), Texts("nl", catalogue_folder()))
    assert told["paper"]["name"] == paper.file_name
    assert told["paper"]["sha256"] == hashlib.sha256(paper.content).hexdigest()
    (tmp_path / "paper.pdf").write_bytes(paper.content)
    assert told["paper"]["pages"] == len(PdfReader(tmp_path / "paper.pdf").pages)
    assert told["plan"]["steps"] > 0
    assert told["plan"]["minutes"] > 0
    assert {"overview", "teams", "settings", "help"} <= set(told["pages_shown"])
    session.close()
