"""Change in words: bars and table of a team, and for both what is not compared and why."""

from __future__ import annotations

from collections.abc import Iterator

from competentie_app.analysis.change import CompetencyChange
from competentie_app.app.change_view import Apart, ApartOf, NoStep, PersonChange, TeamChange
from competentie_app.texts import Message, msg
from competentie_app.ui.pages.analysis.change.stack_figure import StackFigure, StackRow
from competentie_app.ui.pages.analysis.radar.names import Names
from competentie_app.ui.pages.analysis.radar.numbers import NumberRow


def team_figures(names: Names, change: TeamChange) -> tuple[StackFigure, ...]:
    """The stacked bars of each dimension."""
    most = max((row.n for row in change.rows), default=1)
    return tuple(_figure(names, rows, most) for rows in change.dimensions)


def team_table(names: Names, change: TeamChange) -> tuple[tuple[str, ...], tuple[NumberRow, ...]]:
    """Heads and rows of the table."""
    t, p = names.texts.t, names.texts.p
    heads = (
        t("Competency"),
        p("filter", "Dimension"),
        t("Compared (n)"),
        p("people whose level", "Up"),
        p("people whose level", "Same"),
        p("people whose level", "Down"),
        t("At target then"),
        t("At target now"),
        t("Not counted"),
    )
    return heads, tuple(_row(names, row) for row in change.rows)


def team_notes(names: Names, change: TeamChange) -> tuple[str, ...]:
    """Who counts and who does not, and what is not compared: a sentence each."""
    return tuple(_team_notes(names, change))


def person_notes(names: Names, change: PersonChange) -> tuple[str, ...]:
    """What is not compared, and why: a sentence each."""
    return tuple(_person_notes(names, change))


def nobody_words(names: Names, change: TeamChange) -> str:
    """Why nothing can be compared."""
    t, rounds = names.texts.t, {"then": names.then, "now": names.now}
    if change.other_scale:
        return t("{then} and {now} have scales with a different number of levels: nothing can be compared.", **rounds)
    return t(
        "Nobody here has agreed levels in both {then} and {now} yet. Only then is there a change to see.", **rounds
    )


def _figure(names: Names, rows: tuple[CompetencyChange, ...], most: int) -> StackFigure:
    t, n = names.texts.t, sum(row.n for row in rows)
    dimension = names.model.competency[rows[0].competency_id].dimension_id
    if n:
        then, now = sum(row.met_then for row in rows) / n, sum(row.met_now for row in rows) / n
        shares = {"share": names.texts.percent(now), "then": names.texts.percent(then)}
        share = t("{share} of {n} at target, was {then}", n=n, **shares)
    else:
        share = t("nothing to compare")
    bars = tuple(_bar(names, row) for row in rows)
    return StackFigure(dimension, names.dimension(dimension), share, bars, most)


def _bar(names: Names, row: CompetencyChange) -> StackRow:
    t, key = names.texts.t, row.competency_id
    note = t("nobody in both rounds")
    if row.n:
        note = t("at target {met} of {n}, was {then}", met=row.met_now, n=row.n, then=row.met_then)
    return StackRow(key, key, names.short(key), note, _story(names, row), row.up, row.same, row.down)


def _story(names: Names, row: CompetencyChange) -> str:
    t, texts = names.texts.t, names.texts
    lines = [names.title(row.competency_id)]
    if row.earlier_id != row.competency_id:
        lines.append(t("Then as {title}.", title=names.title(row.earlier_id)))
    if row.n:
        people = texts.n("{count} person in both rounds", "{count} people in both rounds", row.n)
        lines.append(
            t(
                "{people}: {up} up, {same} the same, {down} down.",
                people=people,
                up=row.up,
                same=row.same,
                down=row.down,
            )
        )
        lines.append(t("At target: {now} of {n}, was {then} of {n}.", now=row.met_now, then=row.met_then, n=row.n))
    else:
        lines.append(t("Nobody has an agreed level in both rounds."))
    if row.targets_changed:
        lines.append(texts.n("{count} target level changed.", "{count} target levels changed.", row.targets_changed))
    uncounted = _uncounted(names, row)
    if uncounted:
        lines.append(t("Not counted: {people}.", people=uncounted))
    lines.append(t("Enter opens the assessments."))
    return "\n".join(lines)


def _uncounted(names: Names, row: CompetencyChange) -> str:
    """People in both rounds with an agreed level in one of them."""
    t = names.texts.t
    parts = (
        (row.only_then, t("{count} agreed only then", count=row.only_then)),
        (row.only_now, t("{count} agreed only now", count=row.only_now)),
    )
    return ", ".join(words for count, words in parts if count)


def _row(names: Names, row: CompetencyChange) -> NumberRow:
    dimension = names.dimension(names.model.competency[row.competency_id].dimension_id)

    def share(met: int) -> str:
        return f"{met} ({names.texts.percent(met / row.n)})" if row.n else ""

    numbers = tuple(str(value) for value in (row.n, row.up, row.same, row.down))
    cells = (names.title(row.competency_id), dimension, *numbers, share(row.met_then), share(row.met_now))
    return NumberRow(row.competency_id, (*cells, _uncounted(names, row)), _story(names, row))


def _team_notes(names: Names, change: TeamChange) -> Iterator[str]:
    texts = names.texts
    yield texts.n(
        "{people} of the {count} person who takes part in both rounds has agreed levels in both: only they count.",
        "{people} of the {count} people who take part in both rounds have agreed levels in both: only they count.",
        change.stayed,
        people=change.people,
    )
    if change.joined:
        people = names.people([each.name for each in change.joined])
        yield texts.n("{count} joined and is not counted: {people}.", "{count} joined and are not counted: {people}.",
                      len(change.joined), people=people)  # fmt: skip
    if change.left:
        people = names.people([each.name for each in change.left])
        yield texts.n("{count} no longer takes part and is not counted: {people}.",
                      "{count} no longer take part and are not counted: {people}.",
                      len(change.left), people=people)  # fmt: skip
    if change.targets_changed:
        yield texts.n("{count} target level changed: each level counts against the target of its own round.",
                      "{count} target levels changed: each level counts against the target of its own round.",
                      change.targets_changed)  # fmt: skip
    yield from _bridges(names, change.bridged)
    for apart in change.apart:
        yield _apart(names, apart)


def _person_notes(names: Names, change: PersonChange) -> Iterator[str]:
    t = names.texts.t
    if change.other_scale:
        yield t("{then} and {now} have scales with a different number of levels: nothing can be compared.",
                then=names.then, now=names.now)  # fmt: skip
        return
    yield from _bridges(names, change.bridged)
    for why in NoStep:
        keys = [axis.competency_id for axis, reason in change.without if reason is why]
        if keys:
            yield f"{names.texts.render(_no_step(names, why))}: {names.titles(keys)}."


def _bridges(names: Names, bridged: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for earlier, later in bridged:
        pair = {"earlier": names.title(earlier), "later": names.title(later)}
        yield names.texts.t("{earlier} was replaced by {later}: their levels are compared.", **pair)


def _no_step(names: Names, why: NoStep) -> Message:
    return {
        NoStep.NOT_THERE_THEN: msg("Not asked in {round}", round=names.then),
        NoStep.NOT_ASKED_THEN: msg("Not asked in {round}", round=names.then),
        NoStep.NOT_AGREED_THEN: msg("No agreed level in {round}", round=names.then),
        NoStep.NOT_AGREED_NOW: msg("No agreed level in {round}", round=names.now),
    }[why]


def _apart(names: Names, apart: ApartOf) -> str:
    t, one, others = names.texts.t, names.title(apart.competency_id), names.titles(apart.others)
    return {
        Apart.SPLIT: t("{one} was split into {others}: not compared.", one=one, others=others),
        Apart.MERGED: t(
            "{one} took the place of {others} as well: their levels are not in it.", one=one, others=others
        ),
        Apart.GONE: t("{one} is no longer asked: not compared.", one=one),
        Apart.NEW: t("{one} was not asked in {round}: not compared.", one=one, round=names.then),
    }[apart.why]
