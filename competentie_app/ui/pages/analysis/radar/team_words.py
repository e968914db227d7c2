"""A team's radar in words: the share at target per competency, always with its n."""

from __future__ import annotations

from competentie_app.analysis.left_out import LeftOut
from competentie_app.app.radar_view import TeamAxis, TeamRadar
from competentie_app.ui.pages.analysis.radar.figure import Axis, Figure
from competentie_app.ui.pages.analysis.radar.names import Names
from competentie_app.ui.pages.analysis.radar.numbers import NumberRow

QUARTERS = (25, 50, 75, 100)


def team_figures(names: Names, radar: TeamRadar) -> tuple[Figure, ...]:
    """One figure per dimension."""
    return tuple(_figure(names, axes, compared=radar.change is not None) for axes in radar.dimensions)


def team_table(names: Names, radar: TeamRadar) -> tuple[tuple[str, ...], tuple[NumberRow, ...]]:
    """Heads and rows; the columns of an earlier round only where there is one."""
    t, compared = names.texts.t, radar.change is not None
    heads = (
        t("Competency"),
        names.texts.p("filter", "Dimension"),
        t("People (n)"),
        t("People at target"),
        t("Share at target"),
    )
    if compared:
        heads = (*heads, t("At target then"), t("Share then"))
    return (*heads, t("Not counted")), tuple(_row(names, axis) for axis in radar.axes)


def left_out_words(names: Names, left: LeftOut) -> str:
    """Who is not counted, by reason; "" for nobody."""
    texts = names.texts
    parts = (
        (left.provisional, texts.n("{count} provisional", "{count} provisional", left.provisional)),
        (left.not_agreed, texts.n("{count} not agreed", "{count} not agreed", left.not_agreed)),
        (left.unknown, texts.n("{count} without a level", "{count} without a level", left.unknown)),
        (left.not_applicable, texts.n("{count} not applicable", "{count} not applicable", left.not_applicable)),
        (left.not_taking_part, texts.n("{count} not taking part", "{count} not taking part", left.not_taking_part)),
    )
    return ", ".join(words for count, words in parts if count)


def team_story(names: Names, axis: TeamAxis) -> str:
    """All of an axis, in lines."""
    t = names.texts.t
    lines = [names.title(axis.competency_id)]
    if axis.n:
        share = names.texts.percent(axis.met / axis.n)
        lines.append(
            t("{round}: {met} of {n} at target ({share}).", round=names.now, met=axis.met, n=axis.n, share=share)
        )
    else:
        lines.append(t("Nobody with an agreed level to count."))
    if axis.met_then is not None and axis.n:
        share = names.texts.percent(axis.met_then / axis.n)
        counts = {"met": axis.met_then, "n": axis.n, "share": share}
        lines.append(t("{round}: {met} of {n} at target ({share}).", round=names.then, **counts))
    if axis.earlier_id != axis.competency_id:
        lines.append(t("then as {title}", title=names.title(axis.earlier_id)))
    left = left_out_words(names, axis.left_out)
    if left:
        lines.append(t("Not counted: {people}.", people=left))
    lines.append(t("Enter opens the assessments."))
    return "\n".join(lines)


def _figure(names: Names, axes: tuple[TeamAxis, ...], *, compared: bool) -> Figure:
    rings = tuple((float(value), names.texts.percent(value / 100)) for value in QUARTERS)
    dimension = axes[0].dimension_id
    items = tuple(_axis(names, axis) for axis in axes)
    share = _share(names, axes, compared=compared)
    return Figure(dimension, names.dimension(dimension), share, rings, items, axes[0].ranked)


def _share(names: Names, axes: tuple[TeamAxis, ...], *, compared: bool) -> str:
    """Of all levels of the dimension together."""
    t, n, met = names.texts.t, sum(axis.n for axis in axes), sum(axis.met for axis in axes)
    if not n:
        return t("no agreed level")
    share = names.texts.percent(met / n)
    if not compared:
        return t("{share} of {n} at target", share=share, n=n)
    then = names.texts.percent(sum(axis.met_then or 0 for axis in axes) / n)
    return t("{share} of {n} at target, was {then}", share=share, n=n, then=then)


def _axis(names: Names, axis: TeamAxis) -> Axis:
    t, n = names.texts.t, axis.n
    notes = [t("{met} of {n}", met=axis.met, n=n) if n else t("nobody")]
    if n and axis.met_then is not None:
        notes.append(t("was {count}", count=axis.met_then))
    return Axis(
        key=axis.competency_id,
        code=axis.competency_id,
        name=names.short(axis.competency_id),
        notes=tuple(notes),
        story=team_story(names, axis),
        now=100 * axis.met / n if n else None,
        then=100 * axis.met_then / n if n and axis.met_then is not None else None,
    )


def _row(names: Names, axis: TeamAxis) -> NumberRow:
    def share(met: int) -> str:
        return names.texts.percent(met / axis.n) if axis.n else ""

    cells = (names.title(axis.competency_id), names.dimension(axis.dimension_id), str(axis.n), str(axis.met))
    cells = (*cells, share(axis.met))
    if axis.met_then is not None:
        cells = (*cells, str(axis.met_then), share(axis.met_then))
    left = left_out_words(names, axis.left_out)
    return NumberRow(axis.competency_id, (*cells, left), team_story(names, axis))
