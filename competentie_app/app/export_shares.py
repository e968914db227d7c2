"""Shares that may be told without names, as cells: what `analysis.disclosure` keeps back is nowhere in the workbook."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.analysis.disclosure import ShownShare
from competentie_app.analysis.organisation import GroupShare, Hidden
from competentie_app.analysis.share_words import hidden_word, small_people_text
from competentie_app.app.export_scope import ExportScope
from competentie_app.exchange.analysis_book.content import Cell, Column, Kind, Part, Shades


def share_columns(scope: ExportScope, group: str = "") -> tuple[Column, Column]:
    """Lowest and highest share that may be told. `group`: what stands above the two."""
    t = scope.texts.t
    same = t("Lowest and highest are the same where the number itself may be told; else it lies between them.")
    return (
        Column(t("At target (lowest)"), same, Kind.SHARE, group, Shades.BAR, narrow=True),
        Column(t("At target (highest)"), same, Kind.SHARE, group, Shades.BAR, narrow=True),
    )


def share_cells(scope: ExportScope, share: ShownShare, hidden: Hidden | None = None) -> tuple[Cell, Cell]:
    """Two shares from 0 to 1, or the word for why nothing is told."""
    if hidden is None and share.fractions is not None:
        return share.fractions
    return scope.texts.render(hidden_word(hidden or Hidden.NOBODY)), None


def people_column(scope: ExportScope, group: str = "") -> Column:
    """The n of a share."""
    t = scope.texts.t
    people = t("People with an agreed level; empty where they are too few to say.")
    return Column(t("People (n)"), people, group=group, narrow=True)


def count_columns(scope: ExportScope) -> tuple[Column, ...]:
    """What a share is of, and what is left out."""
    t = scope.texts.t
    return (
        people_column(scope),
        Column(t("Taking part"), t("People of the group in this round."), narrow=True),
        Column(t("Levels"), t("Agreed levels that the share is of"), narrow=True),
        Column(t("Agreed, not told"), t("Agreed levels that are kept out of the share."), narrow=True),
        Column(t("Not agreed yet"), t("Levels that are asked and not agreed."), narrow=True),
    )


def people_cell(group: GroupShare) -> int | None:
    """The number for `people_column`: nobody is 0, too few are not told."""
    return 0 if group.hidden is Hidden.NOBODY else group.people


def count_cells(group: GroupShare) -> tuple[Cell, ...]:
    """The numbers for `count_columns`."""
    levels = group.share.required if group.hidden is None else None
    return people_cell(group), group.taking_part, levels, group.not_told, group.without_agreed


def small_people_cell(people: tuple[int, int]) -> Cell:
    """The n of teams that are too small to be shown alone: fewest and most people in one competency."""
    fewest, most = people
    return small_people_text(people) if fewest < most else most or None


def small_cells(share: ShownShare, people: tuple[int, int]) -> tuple[Cell, ...]:
    """The numbers for `count_columns` of teams that are too small to be shown alone."""
    return small_people_cell(people), None, share.required, None, None


def rules_part(scope: ExportScope, minimum: int, notes: Sequence[str]) -> Part:
    """What is told without names, and what is not."""
    t = scope.texts.t
    lines: list[tuple[str, Cell]] = [
        (t("Smallest group"), minimum),
        (t("Too few people"), t("Fewer have an agreed level: theirs could be guessed.")),
        (t("Hidden beside others"), t("Subtracting the other numbers would tell about a few people.")),
        (t("A range"), t("Near nobody or everybody the exact number is not told.")),
        (t("Order"), t("Groups stand by name or as in the model, never by how they do.")),
    ]
    return Part(t("Without names"), (*lines, *((t("On the page"), note) for note in notes if note)))
