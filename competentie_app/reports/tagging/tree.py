"""The logical tree of a tagged document, before it is written: elements with their text alternatives.

Source of the roles and attributes: ISO 32000-1, 14.8 (standard structure types) and ISO 14289-1 (PDF/UA-1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

ROLES_THAT_MAY_BE_EMPTY = ("TD", "TH")
"""An empty table cell keeps the columns of its row; any other element without content is left out."""


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """Where a piece of an element's content stands: page name and number of the marked content on that page."""

    page: str
    number: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotation that belongs to an element, such as the clickable area of a link: page name, and the annotation."""

    page: str
    annotation: object


Content = MarkedContent | Annotated


@dataclass(eq=False, slots=True)
class Element:
    """One structure element. `attributes`: "Owner.Name" to a PDF value, such as "Table.Scope": "/Column"."""

    role: str
    parent: Element | None = None
    alternative: str | None = None
    """Told instead of a figure (PDF: Alt)."""
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    children: list[Element | Content] = field(default_factory=list["Element | Content"])

    def add(self, role: str, alternative: str | None = None, attributes: Mapping[str, str] | None = None) -> Element:
        """Append a child element and return it. A figure without a text alternative raises ValueError."""
        child = Element(role, self, _checked(role, alternative), dict(attributes or {}))
        self.children.append(child)
        return child

    def add_before(self, sibling: Element, role: str, alternative: str | None = None) -> Element:
        """Insert a child element in front of another child."""
        child = Element(role, self, _checked(role, alternative))
        self.children.insert(self.children.index(sibling), child)
        return child

    def elements(self) -> Iterator[Element]:
        """Child elements in reading order."""
        return (child for child in self.children if isinstance(child, Element))

    def prune(self) -> bool:
        """Drop elements that never got content, cells excepted; tell whether anything is left of this one."""
        self.children = [child for child in self.children if not isinstance(child, Element) or child.prune()]
        return bool(self.children) or self.role in ROLES_THAT_MAY_BE_EMPTY


def _checked(role: str, alternative: str | None) -> str | None:
    if role == "Figure" and not (alternative or "").strip():
        msg = "a figure needs a text alternative that tells what it shows"
        raise ValueError(msg)
    return alternative


def new_tree() -> Element:
    """A new tree: the element "Document"; everything else hangs below it."""
    return Element("Document")
