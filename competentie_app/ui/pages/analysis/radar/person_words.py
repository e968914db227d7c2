"""A person's radar in words: the figures, and the rows of the table beside them."""

from __future__ import annotations

from competentie_app.analysis.words import status_word
from competentie_app.app.radar_view import PersonAxis, PersonRadar
from competentie_app.ui.pages.analysis.radar.figure import Axis, Figure
from competentie_app.ui.pages.analysis.radar.names import Names
from competentie_app.ui.pages.analysis.radar.numbers import NumberRow
from competentie_app.ui.pages.analysis.radar.signs import Sign


def step_words(names: Names, step: int | None) -> str:
    """The change: "+1", "−1", or the word for no change; "" where there is none."""
    if step is None:
        return ""
    if step == 0:
        return names.texts.p("change of a level", "same")
    return f"+{step}" if step > 0 else f"−{-step}"


def person_figures(names: Names, radar: PersonRadar) -> tuple[Figure, ...]:
    """One figure per dimension."""
    return tuple(_figure(names, axes) for axes in radar.dimensions)


def person_table(names: Names, radar: PersonRadar) -> tuple[tuple[str, ...], tuple[NumberRow, ...]]:
    """Heads and rows; the columns of an earlier round only where there is one."""
    t = names.texts.t
    heads = (t("Competency"), names.texts.p("filter", "Dimension"), names.now, t("Status"), t("Target level"))
    if names.then:
        heads = (*heads, names.then, t("Change"))
    return heads, tuple(_row(names, axis) for axis in radar.axes)


def person_story(names: Names, axis: PersonAxis) -> str:
    """All of an axis, in lines."""
    t, key = names.texts.t, axis.competency_id
    lines = [names.title(key)]
    status = names.texts.render(status_word(axis.status))
    if axis.low is None:
        lines.append(f"{names.now}: {status}.")
    else:
        lines.append(f"{names.now}: {_levels(names, axis)}, {status}.")
    lines.append(t("Target level: {level}.", level=names.level(key, axis.target)))
    if names.then:
        lines.append(_then(names, axis))
    lines.append(t("Enter opens the assessment."))
    return "\n".join(lines)


def _figure(names: Names, axes: tuple[PersonAxis, ...]) -> Figure:
    rings = tuple((float(level), str(level)) for level in list(names.model.scale.levels)[1:])
    dimension = axes[0].dimension_id
    items = tuple(_axis(names, axis) for axis in axes)
    return Figure(dimension, names.dimension(dimension), _share(names, axes), rings, items, axes[0].ranked)


def _axis(names: Names, axis: PersonAxis) -> Axis:
    return Axis(
        key=axis.competency_id,
        code=axis.competency_id,
        name=names.short(axis.competency_id),
        notes=(_short_level(names, axis), names.texts.t("target {level}", level=axis.target)),
        story=person_story(names, axis),
        now=axis.low,
        now_high=axis.high,
        hollow=axis.provisional,
        then=axis.then,
        target=axis.target,
        step=step_words(names, axis.step),
        fell=axis.step is not None and axis.step < 0,
    )


def _share(names: Names, axes: tuple[PersonAxis, ...]) -> str:
    """Only agreed levels count; what was then counts the levels agreed then, by the targets of then."""
    t, agreed = names.texts.t, sum(axis.agreed for axis in axes)
    if not agreed:
        return t("no agreed level")
    met, then = sum(axis.met for axis in axes), sum(axis.then is not None for axis in axes)
    if not then:
        return t("at target: {met} of {n}", met=met, n=agreed)
    met_then = sum(axis.met_then for axis in axes)
    if then == agreed:
        return t("at target: {met} of {n}, was {then}", met=met, n=agreed, then=met_then)
    return t("at target: {met} of {n}, was {then} of {n_then}", met=met, n=agreed, then=met_then, n_then=then)


def _short_level(names: Names, axis: PersonAxis) -> str:
    t = names.texts.t
    if axis.low is None:
        return t("no level")
    numbers = _numbers(axis)
    return numbers if axis.agreed else t("provisional {level}", level=numbers)


def _numbers(axis: PersonAxis) -> str:
    return str(axis.low) if axis.low == axis.high else f"{axis.low}–{axis.high}"


def _levels(names: Names, axis: PersonAxis) -> str:
    assert axis.low is not None
    assert axis.high is not None
    low = names.level(axis.competency_id, axis.low)
    if axis.low == axis.high:
        return low
    return names.texts.t("{low} to {high}", low=low, high=names.level(axis.competency_id, axis.high))


def _then(names: Names, axis: PersonAxis) -> str:
    if axis.then is None:
        return names.texts.t("{round}: no agreed level.", round=names.then)
    cell = axis.cell
    assert cell is not None
    words = [f"{names.then}: {names.level(axis.competency_id, axis.then)}"]
    if cell.earlier_id != axis.competency_id:
        words.append(names.texts.t("then as {title}", title=names.title(cell.earlier_id)))
    if cell.target_then is not None and cell.target_then != axis.target:
        words.append(names.texts.t("target level then {level}", level=cell.target_then))
    if axis.step is not None:
        words.append(step_words(names, axis.step))
    return f"{', '.join(words)}."


def _row(names: Names, axis: PersonAxis) -> NumberRow:
    key = axis.competency_id
    level = "" if axis.low is None else _levels(names, axis)
    status = names.texts.render(status_word(axis.status))
    cells = (names.title(key), names.dimension(axis.dimension_id), level, status, names.level(key, axis.target))
    if names.then:
        then = "" if axis.then is None else names.level(key, axis.then)
        cells = (*cells, then, step_words(names, axis.step))
    return NumberRow(key, cells, person_story(names, axis))


def person_signs(names: Names, radar: PersonRadar) -> list[tuple[Sign, str]]:
    """The signs that a person's charts use, with their words."""
    t = names.texts.t
    signs = [(Sign.NOW, names.now)]
    if any(axis.provisional for axis in radar.axes):
        signs.append((Sign.HOLLOW, t("provisional, not agreed")))
    if radar.compared:
        signs.append((Sign.THEN, names.then))
    return [*signs, (Sign.TARGET, t("target level"))]
