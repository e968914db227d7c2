"""What merging or splitting teams will do, in words, before it is done."""

from __future__ import annotations

from competentie_app.app.actions.team_merge import MergeTeams
from competentie_app.app.actions.team_moves import members_from
from competentie_app.app.actions.team_split import SplitTeam
from competentie_app.dossier.dossier import Dossier
from competentie_app.texts import Message, msg, nmsg

KEPT = msg("Levels, plans and history stay. One undo takes everything back.")


def merge_words(dossier: Dossier, merge: MergeTeams) -> tuple[Message, ...]:
    """Sentences about who moves when, and what becomes of the old teams. Ids must exist."""
    sources = [team for team in dossier.teams() if team.id in merge.team_ids and team.id != merge.into_team_id]
    if not sources:
        return (msg("Choose at least one team to merge."),)
    into = dossier.team(merge.into_team_id).name
    names = ", ".join(team.name for team in sources)
    people = {key for team in sources for key in members_from(dossier, team.id, merge.from_date)}
    moves = nmsg(
        "From {day}, {count} employee of {teams} belongs to {into}.",
        "From {day}, {count} employees of {teams} belong to {into}.",
        len(people),
        day=merge.from_date,
        teams=names,
        into=into,
    )
    if merge.from_date <= merge.today:
        after = nmsg("{teams} goes to the archive.", "{teams} go to the archive.", len(sources), teams=names)
    else:
        after = nmsg(
            "{teams} stays in the list until then; archive it on the day itself.",
            "{teams} stay in the list until then; archive them on the day itself.",
            len(sources),
            teams=names,
        )
    return moves, after, KEPT


def split_words(dossier: Dossier, split: SplitTeam) -> tuple[Message, ...]:
    """Sentences about who goes when, and how many stay. Ids must exist; a new team may still be without a name."""
    members = members_from(dossier, split.team_id, split.from_date)
    going = len(set(split.employee_ids) & set(members))
    if not going:
        return (msg("Choose who goes to the other team."),)
    into = dossier.team(split.into_team_id).name if split.into_team_id else " ".join(split.new_name.split())
    if not into:
        return (msg("Type the name of the new team."),)
    team = dossier.team(split.team_id).name
    goes = nmsg(
        "From {day}, {count} employee of {team} belongs to {into}.",
        "From {day}, {count} employees of {team} belong to {into}.",
        going,
        day=split.from_date,
        team=team,
        into=into,
    )
    rest = len(members) - going
    stays = nmsg("{count} employee stays in {team}.", "{count} employees stay in {team}.", rest, team=team)
    return goes, stays, KEPT
