"""Words of a team in the round: its counts, who is late, who stands beside the counts, and who left."""

from __future__ import annotations

from collections.abc import Mapping

from competentie_app.app.round_board import BoardTeam, RoundBoard, StepCounts
from competentie_app.dossier.records import Progress
from competentie_app.texts import Message, Texts, pmsg

FIGURE_WORDS: Mapping[Progress, Message] = {
    Progress.INVITED: pmsg("count of people", "invited"),
    Progress.RECEIVED: pmsg("count of people", "form in"),
    Progress.TALK: pmsg("count of people", "had the talk"),
    Progress.PLAN: pmsg("count of people", "plan agreed"),
}

MOST_LEAVERS = 6
"""So many people who left are named where all teams stand together."""


def figures(counts: StepCounts, texts: Texts) -> tuple[tuple[str, str], ...]:
    """The counts of a team or of all teams: (number of how many, what)."""
    return tuple(
        (texts.t("{number} of {n}", number=counts.reached(step), n=counts.n), texts.render(words))
        for step, words in FIGURE_WORDS.items()
    )


def step_sign(team: BoardTeam, step: Progress) -> str:
    """How many of a team reached a step, in a narrow cell; "–" where nobody counts.

    A reminder counts only while it is waited on.
    """
    if not team.counts.n:
        return "–"
    if step is Progress.REMINDED:
        return str(team.counts.at[step])
    return f"{team.counts.reached(step)}/{team.counts.n}"


def step_words(team: BoardTeam, step: Progress, texts: Texts) -> str:
    """The same in words, to be heard."""
    if not team.counts.n:
        return texts.t("does not apply")
    reached = team.counts.at[step] if step is Progress.REMINDED else team.counts.reached(step)
    return texts.t("{number} of {n}", number=reached, n=team.counts.n)


def late_names(team: BoardTeam) -> tuple[str, ...]:
    """Whose form is late, by sort name."""
    return tuple(person.name for person in team.overdue)


def late_words(team: BoardTeam) -> str:
    """How many forms are late, and whose, as far as there is room."""
    names = late_names(team)
    return f"{len(names)} · {', '.join(names)}" if names else ""


def beside_words(team: BoardTeam, texts: Texts, *, late: bool = False) -> str:
    """Who stands beside the counts: people who do not take part, externals, late starters; `late`: late forms too."""
    n = texts.n
    found = [
        (len(team.overdue) * late, n("{count} form is late", "{count} forms are late", len(team.overdue))),
        (team.absent, n("{count} does not take part", "{count} do not take part", team.absent)),
        (team.externals, n("{count} external", "{count} externals", team.externals)),
        (len(team.late_starters), n("{count} late starter", "{count} late starters", len(team.late_starters))),
    ]
    return " · ".join(words for count, words in found if count)


def to_know(team: BoardTeam, texts: Texts) -> str:
    """What else to know of a team in a list, where who is late stands apart."""
    closed = texts.t("round closed") if team.closed else ""
    return " · ".join(filter(None, (closed, beside_words(team, texts))))


def leaver_words(board: RoundBoard, team_name: str, texts: Texts) -> tuple[str, ...]:
    """A sentence for each person who left a team: gets the own papers, and when all of it is to be erased."""
    return tuple(
        texts.t("{name} left {team} on {day}: hand over the own papers, and erase the person on {erase}.",
                name=each.name, team=each.team_name, day=texts.date(each.left_on), erase=texts.date(each.erase_on))
        if each.erase_on is not None
        else texts.t("{name} left {team} on {day}: hand over the own papers.",
                     name=each.name, team=each.team_name, day=texts.date(each.left_on))
        for each in board.leavers
        if each.team_name == team_name
    )  # fmt: skip


def _at_a_glance(board: RoundBoard, texts: Texts) -> tuple[str, ...]:
    """One sentence that names who left any team, as far as there is room."""
    if not board.leavers:
        return ()
    names = [texts.t("{name} ({team})", name=each.name, team=each.team_name) for each in board.leavers[:MOST_LEAVERS]]
    more = len(board.leavers) - len(names)
    names += [texts.n("{count} more", "{count} more", more)] if more else []
    count = len(board.leavers)
    return (texts.n("{count} person left: {names}.", "{count} people left: {names}.", count, names=", ".join(names)),)


def left_words(board: RoundBoard, team: BoardTeam | None, texts: Texts) -> tuple[str, ...]:
    """Who left a team, a sentence each; without a team, who left any of them."""
    return leaver_words(board, team.name, texts) if team is not None else _at_a_glance(board, texts)
