"""What stands in a table of shares: words, and where there is a share a bar below them."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.ui.theme.tokens import Role


@dataclass(frozen=True, slots=True)
class Bar:
    """From 0 to 1: solid until `low`, hatched from there to `high`. `mark`: a line across, such as a minimum.

    `neutral`: in grey, for what is never ranked.
    """

    low: float
    high: float
    neutral: bool = False
    mark: float | None = None


@dataclass(frozen=True, slots=True)
class ShareCell:
    """`text` and behind or below it `small`. `heard`: the same in full words, where `text` is short.

    `icon`: a sign before the text, in the colour of `role`. `values`: its parts for a spreadsheet, a column each.
    """

    text: str
    small: str = ""
    heard: str = ""
    bar: Bar | None = None
    icon: str = ""
    role: Role = Role.TEXT
    values: tuple[str, ...] = ()

    @property
    def copied(self) -> tuple[str, ...]:
        """The words for a spreadsheet."""
        return self.values or (" ".join(part for part in (self.text, self.small) if part),)

    @property
    def spoken(self) -> str:
        """The words for who listens."""
        return self.heard or ", ".join(part for part in (self.text, self.small) if part) or "–"


@dataclass(frozen=True, slots=True)
class ShareRow:
    """`story`: the tooltip of the row. `opens`: whether a click leads somewhere. `strong`: a total."""

    key: str
    cells: tuple[ShareCell, ...]
    story: str = ""
    opens: bool = True
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ShareHead:
    """The head of a column, and what it means. `wide`: the column takes the room that is left.

    `parts`: the heads of its values in a spreadsheet, where it becomes several columns.
    """

    text: str
    story: str = ""
    wide: bool = False
    parts: tuple[str, ...] = ()

    @property
    def copied(self) -> tuple[str, ...]:
        """The heads for a spreadsheet."""
        return self.parts or (" ".join(self.text.split()),)
