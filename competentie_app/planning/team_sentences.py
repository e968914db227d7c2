"""Turns the reasons of a team plan into sentences: the only place that words them. No names, no levels."""

from __future__ import annotations

from competentie_app.planning import team_reasons as reasons
from competentie_app.planning.sentences import Names
from competentie_app.planning.team_plan import TeamPlan
from competentie_app.planning.wording import duration, euros
from competentie_app.texts import Message, msg, nmsg


def team_sentence(reason: reasons.TeamReason, names: Names) -> Message:
    """Return the sentence for one reason of a session. It reads well alone and ends with a full stop."""
    match reason:
        case reasons.SharedGap(competency_id, people):
            return nmsg(
                "{count} person can grow in {competency}.",
                "{count} people can grow in {competency}.",
                people,
                competency=names.competency(competency_id),
            )
        case reasons.PractisedTogether(competency_id):
            return msg("Practises {competency} on the job.", competency=names.competency(competency_id))
        case reasons.InOwnPlans(people):
            return nmsg("Stands in {count} own plan already.", "Stands in {count} own plans already.", people)
        case reasons.TakesPlaceOf(steps, minutes):
            return nmsg(
                "Takes the place of {count} own step of {duration}.",
                "Takes the place of {count} own steps of {duration} together.",
                steps,
                duration=duration(minutes),
            )
        case reasons.NotAgreedYet(people):
            return nmsg(
                "Of {count} person the level is not agreed yet.",
                "Of {count} people the level is not agreed yet.",
                people,
            )
        case reasons.ChosenByHand():
            return msg("Chosen by hand.")
        case reasons.InGroups(people, groups):
            return msg("{people} people in {groups} groups.", people=people, groups=groups)


def left_out_sentence(reason: reasons.LeftOutReason) -> Message:
    """Return why an activity is not in the team plan."""
    match reason:
        case reasons.TooFewPeople(people, fewest):
            return msg("Of use to {people} people; a session needs {fewest}.", people=people, fewest=fewest)
        case reasons.OthersDoIt(people=0):
            return msg("The rest of the plan does all of this already.")
        case reasons.OthersDoIt(people, fewest):
            return nmsg(
                "Beside the rest of the plan it would still be of use to {count} person; a session needs {fewest}.",
                "Beside the rest of the plan it would still be of use to {count} people; a session needs {fewest}.",
                people,
                fewest=fewest,
            )
        case reasons.TooLittleTime(people, minutes):
            return msg(
                "Of use to {people} people, but too few of them have {duration} left.",
                people=people,
                duration=duration(minutes),
            )
        case reasons.EnoughSessions(most):
            return nmsg(
                "The plan may hold {count} activity, and another one brings more.",
                "The plan may hold {count} activities, and others bring more.",
                most,
            )
        case reasons.LeftOutByHand():
            return msg("Left out by hand.")
        case reasons.CostUnknown():
            return msg("Nobody knows what it costs, and the plan has a limit on cost.")
        case reasons.TooDear(people, cents, left):
            return msg(
                "For {people} people it costs {cost}, and {left} is left.",
                people=people,
                cost=euros(cents),
                left=euros(left),
            )
        case reasons.NothingGained():
            return msg("It would close nothing more, and save no hours.")


def bound_sentence(plan: TeamPlan) -> Message | None:
    """Return how much better a plan could be when the search was stopped; None when nothing is better.

    A plan that closes the most may still take more hours than another one that closes as much: that is said too.
    """
    percent = plan.percent_better
    if percent == 0 and plan.fewest_hours:
        return None
    if percent == 0:
        return msg("No plan closes more. The search ended before it was sure that none needs fewer hours.")
    if percent is None:
        return msg(
            "The search was stopped before it could tell how good this plan is. "
            "Ask for fewer sessions, or choose a smaller team."
        )
    return msg("The search was stopped: at most {percent} % better is possible.", percent=percent)


def gain_sentence(plan: TeamPlan) -> Message:
    """Return what doing it together saves, in hours to organise."""
    return msg(
        "{together} to organise instead of {alone} each alone.",
        together=duration(plan.organised_minutes),
        alone=duration(plan.alone_minutes),
    )
