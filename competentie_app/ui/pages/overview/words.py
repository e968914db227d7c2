"""Words of the overview: what every next action says, and where its button goes."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.app.next_actions import NextAction, Todo
from competentie_app.app.overview import Begin, Count, Overview, StepCount, TeamProgress
from competentie_app.texts import Message, Texts, msg, nmsg
from competentie_app.ui.places import ROUND, UPDATE_MODEL, Place
from competentie_app.ui.selection import Target


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of action looks: its icon, the words of its button, and the place (and way) where it is done."""

    icon: str
    button: Message
    place: Place
    view: str | None = None


LOOKS = {
    Todo.ADD_TEAM: Look("users", msg("Add a team"), Place.TEAMS),
    Todo.ADD_MEMBERS: Look("user-plus", msg("Add employees"), Place.TEAMS),
    Todo.PLACE_PEOPLE: Look("users", msg("Choose a team"), Place.TEAMS),
    Todo.GIVE_PERSONAS: Look("user", msg("Choose personas"), Place.TEAMS),
    Todo.START_ROUND: Look("calendar", msg("Start a round"), Place.ASSESSMENTS, ROUND),
    Todo.FOLLOW_UP_STEPS: Look("calendar-clock", msg("Follow up plans"), Place.PLANS),
    Todo.REVIEW_PLANS: Look("route", msg("Look at the plans"), Place.PLANS),
    Todo.CHASE_FORMS: Look("clock", msg("Send a reminder"), Place.ASSESSMENTS, ROUND),
    Todo.COLLECT_FORMS: Look("clipboard-list", msg("Send forms"), Place.ASSESSMENTS, ROUND),
    Todo.DISCUSS: Look("messages-square", msg("Prepare the talks"), Place.ASSESSMENTS),
    Todo.MAKE_PLANS: Look("route", msg("Propose plans"), Place.PLANS),
    Todo.SETTLE_LEVELS: Look("message-square", msg("Hold the talks"), Place.ASSESSMENTS),
    Todo.DUE_STEPS: Look("calendar", msg("Look at the step"), Place.PLANS),
    Todo.STALE_LEVELS: Look("history", msg("Open the round"), Place.ASSESSMENTS, ROUND),
    Todo.NEW_MODEL: Look("blocks", msg("See what it does"), Place.MODEL, UPDATE_MODEL),
    Todo.ERASE: Look("user", msg("Erase"), Place.TEAMS),
}


def action_words(action: NextAction) -> Message:
    """The sentence of an action."""
    count, team = action.count, action.team_name
    sentences = {
        Todo.ADD_TEAM: msg("There are no teams yet. Add one, or read in a list."),
        Todo.ADD_MEMBERS: msg("{team} has no employees yet.", team=team),
        Todo.PLACE_PEOPLE: nmsg("{count} employee is in no team.", "{count} employees are in no team.", count),
        Todo.GIVE_PERSONAS: nmsg(
            "{count} employee of {team} has no persona, so nothing is asked yet.",
            "{count} employees of {team} have no persona, so nothing is asked yet.",
            count,
            team=team,
        ),
        Todo.START_ROUND: msg("There is no round yet. Levels are entered in a round."),
        Todo.FOLLOW_UP_STEPS: nmsg(
            "{count} step of a plan in {team} is overdue.",
            "{count} steps of plans in {team} are overdue.",
            count,
            team=team,
        ),
        Todo.REVIEW_PLANS: nmsg(
            "{count} plan in {team} is to be looked at again.",
            "{count} plans in {team} are to be looked at again.",
            count,
            team=team,
        ),
        Todo.DUE_STEPS: nmsg(
            "{count} employee of {team} has a step that is due within 30 days.",
            "{count} employees of {team} have a step that is due within 30 days.",
            count,
            team=team,
        ),
        Todo.CHASE_FORMS: nmsg(
            "{count} self-assessment of {team} is late: it was due on {day}.",
            "{count} self-assessments of {team} are late: they were due on {day}.",
            count,
            team=team,
            day=action.due,
        ),
        Todo.COLLECT_FORMS: nmsg(
            "{count} employee of {team} has no self-assessment.",
            "{count} employees of {team} have no self-assessment.",
            count,
            team=team,
        ),
        Todo.DISCUSS: nmsg(
            "In {team}, {count} level is far apart between self and manager: a subject for the talk.",
            "In {team}, {count} levels are far apart between self and manager: subjects for the talk.",
            count,
            team=team,
        ),
        Todo.MAKE_PLANS: nmsg(
            "{count} employee of {team} had the talk, but has no learning plan.",
            "{count} employees of {team} had the talk, but have no learning plan.",
            count,
            team=team,
        ),
        Todo.SETTLE_LEVELS: nmsg(
            "In {team}, {count} level is provisional: agree on it in a talk.",
            "In {team}, {count} levels are provisional: agree on them in a talk.",
            count,
            team=team,
        ),
        Todo.NEW_MODEL: msg("There is a newer version of the model: {version}.", version=action.version),
        Todo.ERASE: nmsg(
            "The erase date of {count} person who left is over: erase the person.",
            "The erase date of {count} people who left is over: erase them.",
            count,
        ),
        Todo.STALE_LEVELS: nmsg(
            "The levels of {count} employee of {team} are old (round {round}): look at them again in a new round.",
            "The levels of {count} employees of {team} are old (round {round}): look at them again in a new round.",
            count,
            team=team,
            round=action.round_name,
        ),
    }
    return sentences[action.kind]


def action_target(action: NextAction, round_id: str | None) -> Target:
    """What to show where the action is done: the person too, when it is one, or when a step of theirs waits."""
    if action.step_key:
        return Target(action.team_id, action.employee_id, None, round_id, action.step_key)
    one, view = action.people == 1, LOOKS[action.kind].view
    person, competency = (action.employee_id, action.competency_id) if one else (None, None)
    return Target(action.team_id, person, competency, round_id, view)


BEGINNINGS = {
    Begin.MEMBERS: msg("No employees yet. Add them, or read in a list."),
    Begin.PERSONAS: msg("Nobody has a persona yet. A persona says what is asked."),
    Begin.ROUND: msg("No round yet. Start one to enter levels."),
    Begin.LEVELS: msg("No levels yet. Begin with the self-assessments."),
}
WAYS = {
    Begin.MEMBERS: (msg("Go to Teams"), Place.TEAMS),
    Begin.PERSONAS: (msg("Go to Teams"), Place.TEAMS),
    Begin.ROUND: (msg("Go to Assessments"), Place.ASSESSMENTS),
    Begin.LEVELS: (msg("Go to Assessments"), Place.ASSESSMENTS),
}


def place_of(team: TeamProgress) -> Place:
    """Where the card of a team leads to."""
    return WAYS[team.begin][1] if team.begin else Place.ASSESSMENTS


def card_target(team: TeamProgress) -> Target:
    """What the card of a team shows there: a team that must begin with a round, or with forms, begins in the round."""
    begins = team.begin in (Begin.ROUND, Begin.LEVELS)
    return Target(team_id=team.team_id, view=ROUND if begins else None)


def size_words(team: TeamProgress, texts: Texts) -> str:
    """How many people and personas a team has."""
    members = texts.n("{count} employee", "{count} employees", team.members)
    personas = texts.n("{count} persona", "{count} personas", team.personas)
    return f"{members} · {personas}"


def count_words(count: Count | StepCount, texts: Texts) -> str:
    """Done of all."""
    if not count.n:
        return texts.t("none yet")
    return texts.t("{number} of {n}", number=count.done, n=count.n)


def progress_lines(team: TeamProgress, texts: Texts) -> tuple[tuple[str, Count | StepCount], ...]:
    """The bars of a card with their words."""
    return (
        (texts.t("Self-assessments in"), team.forms),
        (texts.t("Talks held"), team.talks),
        (texts.t("Plans agreed"), team.plans),
        (texts.t("Steps done"), team.steps),
    )


def due_words(steps: StepCount, texts: Texts) -> str:
    """What waits of the steps: what is overdue, else what comes soon."""
    if steps.overdue:
        return texts.n("{count} step overdue", "{count} steps overdue", steps.overdue)
    if steps.due_soon:
        return texts.n("{count} step within 30 days", "{count} steps within 30 days", steps.due_soon)
    return ""


def card_words(team: TeamProgress, texts: Texts) -> str:
    """Everything that a card shows, as one text to hear."""
    parts = [f"{team.name}, {size_words(team, texts)}"]
    if team.begin:
        parts += [texts.render(BEGINNINGS[team.begin]), texts.render(WAYS[team.begin][0])]
    else:
        parts += [f"{words}: {count_words(count, texts)}" for words, count in progress_lines(team, texts)]
        parts.append(due_words(team.steps, texts))
    return ". ".join(part.rstrip(".") for part in parts if part)


def round_words(overview: Overview, texts: Texts) -> str:
    """The round, and when it began."""
    assessment_round = overview.assessment_round
    if assessment_round is None:
        return texts.t("No round yet")
    day = texts.date(assessment_round.started_on)
    return texts.t("{round}, since {day}", round=assessment_round.name, day=day)


def since_words(overview: Overview, texts: Texts) -> str:
    """How many teams and people there are, and what happened in the round."""
    parts = [
        texts.n("{count} team", "{count} teams", len(overview.teams)),
        texts.n("{count} employee", "{count} employees", overview.people),
    ]
    if overview.assessment_round is not None:
        forms, talks = overview.total(lambda team: team.forms), overview.total(lambda team: team.talks)
        plans = overview.total(lambda team: team.plans)
        parts += [
            texts.t("{done} of {n} self-assessments in", done=forms.done, n=forms.n),
            texts.n("{count} talk", "{count} talks", talks.done),
            texts.n("{count} plan agreed", "{count} plans agreed", plans.done),
        ]
    return " · ".join(parts)
