"""What the team plan works on: the team, the user's edits, and the newest proposal, made in the background."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal

from competentie_app.app.team_plan import TeamDraft, TeamQuestion, TeamStanding, ask_team
from competentie_app.app.team_plan_set import SetSession, set_sessions
from competentie_app.errors import AppError
from competentie_app.planning.team_plan import TeamPlan
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.jobs import Job, Progress

_KEPT = "team plan drafts"


class TeamDesk(QObject):
    """`shown`: there is something new to show. Edits are kept per team while the file is open."""

    shown = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._before: TeamDraft | None = None
        self.question = TeamQuestion(TeamStanding.NO_TEAM)
        self.plan: TeamPlan | None = None
        self.already: tuple[SetSession, ...] = ()

    @property
    def draft(self) -> TeamDraft:
        """The edits of the team that is shown."""
        return self._drafts.get(self.question.team_id or "", TeamDraft())

    @property
    def is_busy(self) -> bool:
        """Whether a proposal is being made."""
        return self._job is not None

    def open(self, team_id: str | None) -> None:
        """Read a team anew, and propose."""
        self._before = None
        self._ask(team_id, self._drafts.get(team_id or "", TeamDraft()))

    def try_draft(self, draft: TeamDraft) -> None:
        """Propose with other edits; where they do not fit, those of before come back."""
        team_id = self.question.team_id
        if team_id is None:
            return
        self._before = self.draft
        self._drafts[team_id] = draft
        self._ask(team_id, draft)

    @property
    def _drafts(self) -> dict[str, TeamDraft]:
        return cast("dict[str, TeamDraft]", self._context.selection.kept.setdefault(_KEPT, {}))

    def _ask(self, team_id: str | None, draft: TeamDraft) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if team_id != self.question.team_id:
            self.plan = None
        session = self._context.session
        self.question = ask_team(session, team_id, draft)
        self.already = set_sessions(session, self.question)
        problem = self.question.problem
        if problem is None:
            self.plan = None
            self.shown.emit()
            return

        def work(_progress: Progress) -> TeamPlan:
            from competentie_app.planning.team_choose import propose_team_plan

            return propose_team_plan(problem)

        jobs = self._context.jobs
        self._job = jobs.start(work, self._done, self._failed, msg("Making the team plan"))
        self.shown.emit()

    def _done(self, plan: TeamPlan) -> None:
        self._job, self.plan, self._before = None, plan, None
        self.shown.emit()

    def _failed(self, problem: AppError) -> None:
        self._job = None
        self._context.messages.error(problem)
        if self._before is not None:
            team_id, before = self.question.team_id, self._before
            self._before = None
            self._drafts[team_id or ""] = before
            self._ask(team_id, before)
            return
        self.shown.emit()
