"""A card as rich text: headings, lists and tables in the colours of the theme. Links name other cards."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QByteArray, QUrl

from competentie_app.app.model_cards import (
    Asked,
    AskedRow,
    Block,
    Bullets,
    Card,
    CardKind,
    CardRef,
    Facts,
    LevelRow,
    Levels,
    LinkRow,
    Words,
)
from competentie_app.texts import Texts, msg
from competentie_app.ui.pages.model.contents_model import words
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

SCHEME = "card:"


def address_of(ref: CardRef) -> str:
    """The address of a card in a link."""
    item_id = QUrl.toPercentEncoding(ref.id).toStdString()
    return f"{SCHEME}{ref.kind.value}/{item_id}"


def card_of_address(address: str) -> CardRef | None:
    """The card that a link names, or None for another address."""
    kind, _slash, item_id = address.removeprefix(SCHEME).partition("/")
    if not address.startswith(SCHEME) or kind not in {known.value for known in CardKind}:
        return None
    return CardRef(CardKind(kind), QUrl.fromPercentEncoding(QByteArray(item_id.encode())))


@dataclass(frozen=True, slots=True)
class CardWriter:
    """Writes cards for one theme and language."""

    theme: Theme
    texts: Texts

    def write(self, card: Card) -> str:
        """The body of a card; its title and status stand above it."""
        source = self._heading(msg("Source")) + self._text(card.provenance.source)
        return self._text(card.intro) + "".join(self._block(block) for block in card.blocks) + source

    def _block(self, block: Block) -> str:
        if isinstance(block, Facts):
            return self._facts(block)
        if isinstance(block, Bullets):
            return self._heading(block.heading) + self._list([self._plain(item) for item in block.items])
        if isinstance(block, Levels):
            return self._heading(block.heading) + self._table([self._level(row) for row in block.rows])
        if isinstance(block, Asked):
            return self._heading(block.heading) + self._table([self._asked(row) for row in block.rows])
        return self._heading(block.heading) + self._list([self._link(row) for row in block.rows])

    def _plain(self, text: Words) -> str:
        return escape(words(text, self.texts))

    def _text(self, text: Words) -> str:
        found = self._plain(text)
        return f'<p style="margin-top:0px; margin-bottom:{self.theme.px(8)}px">{found}</p>' if found else ""

    def _heading(self, text: Words) -> str:
        space = self.theme.px(14)
        style = f"font-weight:600; margin-top:{space}px; margin-bottom:{self.theme.px(4)}px"
        return f'<p style="{style}">{self._plain(text)}</p>'

    def _list(self, items: list[str]) -> str:
        lines = "".join(f'<li style="margin-bottom:3px">{item}</li>' for item in items)
        return f'<ul style="margin-top:0px; margin-bottom:0px">{lines}</ul>'

    def _table(self, rows: list[str]) -> str:
        return f'<table width="100%" cellspacing="4" cellpadding="3" border="0">{"".join(rows)}</table>'

    def _facts(self, facts: Facts) -> str:
        rows = [
            f'<tr><td width="26%" style="white-space:nowrap">{self._soft(self._plain(name))}</td>'
            f"<td>{self._plain(value)}</td></tr>"
            for name, value in facts.rows
        ]
        return f'<table width="100%" cellspacing="0" cellpadding="2">{"".join(rows)}</table>'

    def _soft(self, html: str) -> str:
        return f'<span style="color:{self._colour(Role.TEXT2)}">{html}</span>'

    def _small(self, html: str) -> str:
        pixels = self.theme.fonts.pixels(Type.SECONDARY)
        return f'<span style="color:{self._colour(Role.TEXT2)}; font-size:{pixels}px">{html}</span>'

    def _colour(self, role: Role) -> str:
        return self.theme.colour(role).name()

    def _number(self, level: int, width: int) -> str:
        """A level on a plate of data ink, as on the printed card."""
        ground, ink = self._colour(Role.DATA1), self._colour(Role.SURFACE)
        pixels = self.theme.px(width)
        return (
            f'<td width="{pixels}" align="center" bgcolor="{ground}">'
            f'<b style="color:{ink}">{self.texts.number(level)}</b></td>'
        )

    def _level(self, row: LevelRow) -> str:
        name = self._plain(row.name)
        return f"<tr>{self._number(row.level, 22)}<td><b>{name}</b><br>{self._plain(row.sentence)}</td></tr>"

    def _asked(self, row: AskedRow) -> str:
        title = f'<a href="{address_of(row.ref)}">{self._plain(row.title)}</a>'
        code = f"<b>{escape(row.code)}</b> " if row.code else ""
        t = self.texts.t
        facts = [
            t("level {level}: {name}", level=row.target, name=row.target_name),
            t("weight {weight}", weight=row.weight),
        ]
        if row.critical:
            facts.append(t("critical"))
        return (
            f"<tr>{self._number(row.target, 22)}<td>{code}{title}<br>"
            f"{self._small(escape(', '.join(facts)) + '. ' + self._plain(row.reason))}</td></tr>"
        )

    def _link(self, row: LinkRow) -> str:
        title = self._plain(row.title)
        linked = f'<a href="{address_of(row.ref)}">{title}</a>' if row.ref is not None else title
        detail = f" {self._soft(self._plain(row.detail))}" if row.detail is not None else ""
        return f"{linked}{detail}"
