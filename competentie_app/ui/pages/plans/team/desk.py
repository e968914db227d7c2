"""What the team plan works on: the team, what was asked of it, and the newest proposal, made in the background."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from competentie_app.app.team_draft import TeamDraft, kept_draft
from competentie_app.app.team_plan import TeamQuestion, TeamStanding, ask_team
from competentie_app.app.team_plan_set import SetSession, set_sessions
from competentie_app.errors import AppError
from competentie_app.planning.team_plan import TeamPlan
from competentie_app.planning.team_problem import TeamPlanProblem
from competentie_app.texts import Texts, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.jobs import Cancelled, Job, Progress


class TeamDesk(QObject):
    """`shown`: there is something new to show. What is asked is kept in the file once there is a plan for it."""

    shown = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._trial: TeamDraft | None = None
        self._solved: TeamPlanProblem | None = None
        self.question = TeamQuestion(TeamStanding.NO_TEAM)
        self.plan: TeamPlan | None = None
        self.already: tuple[SetSession, ...] = ()

    @property
    def draft(self) -> TeamDraft:
        """What is asked for the team that is shown, or tried just now."""
        return self._trial or self._kept

    @property
    def is_busy(self) -> bool:
        """Whether a proposal is being made."""
        return self._job is not None

    def open(self, team_id: str | None) -> None:
        """Read a team anew, and propose."""
        if team_id != self.question.team_id:
            self._trial = None
        self._ask(team_id)

    def try_draft(self, draft: TeamDraft) -> None:
        """Propose with something else asked, and keep that; where it does not fit, all stays as it was."""
        if self.question.team_id is not None and draft != self.draft:
            self._trial = draft
            self._ask(self.question.team_id)

    @property
    def _kept(self) -> TeamDraft:
        team_id = self.question.team_id
        return kept_draft(self._context.session.dossier, team_id) if team_id is not None else TeamDraft()

    def _ask(self, team_id: str | None) -> None:
        if self._job is not None:
            before, self._job = self._job, None
            before.cancel()
        if team_id != self.question.team_id:
            self.plan = self._solved = None
        session = self._context.session
        self.question = ask_team(session, team_id, self._trial)
        self.already = set_sessions(session, self.question)
        problem = self.question.problem
        if problem is None:
            self.plan = self._solved = None
        elif self.plan is None or problem != self._solved:
            self._start(problem)
        self.shown.emit()

    def _start(self, problem: TeamPlanProblem) -> None:
        """Solve in the worker. Who stops it there gets the best plan that was found so far."""
        made: list[TeamPlan] = []
        texts = self._context.texts

        def work(progress: Progress) -> TeamPlan:
            from competentie_app.planning.team_choose import propose_team_plan

            made.append(propose_team_plan(problem, told=_listener(progress, texts)))
            return made[-1]

        def finished() -> None:
            if job.is_cancelled and job is self._job:
                self._done(problem, made[-1]) if made else self._give_up()

        job = self._context.jobs.start(
            work, lambda plan: self._done(problem, plan), self._failed, msg("Making the team plan")
        )
        self._job = job
        job.finished.connect(finished)

    def _done(self, problem: TeamPlanProblem, plan: TeamPlan) -> None:
        self._job, self.plan, self._solved = None, plan, problem
        trial, self._trial = self._trial, None
        if trial is None or trial == self._kept or not self._keep(trial):
            self.shown.emit()

    def _keep(self, trial: TeamDraft) -> bool:
        """Store what was asked; whoever shows plans hears of it, this page too."""
        from competentie_app.app.actions.team_plan import ChangeTeamPlan

        if self._context.perform(ChangeTeamPlan(self.question.team_id or "", trial)):
            return True
        self._ask(self.question.team_id)
        return False

    def _failed(self, problem: AppError) -> None:
        self._context.messages.error(problem)
        self._give_up()

    def _give_up(self) -> None:
        """Show what was there before; without a plan from before there is none."""
        self._job = None
        if self._trial is not None:
            self._trial = None
            self._ask(self.question.team_id)
            return
        self.shown.emit()


def _listener(progress: Progress, texts: Texts) -> Callable[[int | None], bool]:
    """Tells how far the search is, and stops it when somebody wants that."""

    def told(percent: int | None) -> bool:
        words = texts.t("At most {percent} % better is possible", percent=percent) if percent else ""
        try:
            progress.report(0, 0, words)
        except Cancelled:
            return False
        return True

    return told
