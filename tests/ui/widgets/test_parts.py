from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.ui.theme.looks import INVALID
from competentie_app.ui.theme.theme import Role, Theme, Type
from competentie_app.ui.widgets.bars import ShareBar
from competentie_app.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.card import ButtonCard, Card
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.empty import EmptyPage
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import ElidedLabel, SecondaryLabel, SectionLabel, TextLabel, TitleLabel
from competentie_app.ui.widgets.segment import Segment
from competentie_app.ui.widgets.table import Table
from competentie_app.ui.widgets.tag import Tag

Press = Callable[[], object]
BUTTONS: list[Callable[[Theme, Press], QWidget]] = [
    lambda theme, press: PrimaryButton("Bewaren", theme, press),
    lambda theme, press: SecondaryButton("Sluiten", theme, press, icon="x"),
    lambda theme, press: LinkButton("Geschiedenis", theme, press),
    lambda theme, press: IconButton("undo-2", "Ongedaan maken", theme, press),
    lambda theme, press: IconButton("chevron-left", "Vorige", theme, press, framed=True),
]


def heard(widget: QWidget) -> str:
    """Name that assistive technology gets."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("make", BUTTONS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_keyboard(
    qtbot: QtBot, theme: Theme, make: Callable[[Theme, Press], QWidget], key: Qt.Key
):
    pressed: list[bool] = []
    button = make(theme, lambda: pressed.append(True))
    qtbot.addWidget(button)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(button, key)
    assert pressed == [True]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_card_can_be_a_button(qtbot: QtBot, theme: Theme, key: Qt.Key):
    card = ButtonCard("Team Vergunningen, 12 medewerkers", theme)
    qtbot.addWidget(card)
    card.add_passive(SectionLabel("Team Vergunningen", theme))
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, key)
    assert heard(card) == "Team Vergunningen, 12 medewerkers"
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Button


def test_a_card_button_is_as_large_as_what_is_in_it(qtbot: QtBot, theme: Theme):
    card = ButtonCard("Kaart", theme)
    qtbot.addWidget(card)
    empty = card.sizeHint().height()
    card.add_passive(TextLabel("een\ntwee\ndrie", theme))
    assert card.sizeHint().height() > empty + 2 * theme.px(12)


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, theme: Theme):
    widgets = [
        IconButton("plus", "Toevoegen", theme),
        LabelledCombo("Team", theme),
        Table(theme, "Medewerkers"),
        ShareBar(0.5, "4 van 8 binnen", theme),
        *Segment([("a", "Een"), ("b", "Twee")], "Keuze", theme).findChildren(QWidget),
    ]
    for widget in widgets:
        qtbot.addWidget(widget.window())
        assert heard(widget)


def test_a_share_is_heard_as_words_and_as_a_value(qtbot: QtBot, theme: Theme):
    bar = ShareBar(1.7, "8 van 8", theme)
    qtbot.addWidget(bar)
    assert bar.value() == 100
    bar.set_share(0.54, "54 %")
    assert (bar.value(), heard(bar)) == (54, "54 %")


def ink_length(bar: ShareBar, colour: str) -> int:
    picture = bar.grab().toImage()
    return sum(picture.pixelColor(x, picture.height() // 2).name() == colour for x in range(picture.width()))


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_the_bar_is_as_long_as_the_share(qtbot: QtBot, theme: Theme, share: float):
    bar = ShareBar(share, "deel", theme)
    qtbot.addWidget(bar)
    bar.resize(200, bar.sizeHint().height())
    assert ink_length(bar, theme.colour(Role.DATA1).name()) == pytest.approx(200 * share, abs=2)


def test_a_long_name_is_cut_off_and_told_in_full(qtbot: QtBot, theme: Theme):
    name = "Wolfeschlegelsteinhausenbergerdorff, Alexandra"
    label = ElidedLabel(name, theme)
    qtbot.addWidget(label)
    label.show()
    label.resize(90, 20)
    assert label.shown_text().endswith("…")
    assert label.toolTip() == name == heard(label)
    label.resize(800, 20)
    assert (label.shown_text(), label.toolTip()) == (name, "")


def test_text_is_never_markup(qtbot: QtBot, theme: Theme):
    for label in (TitleLabel("<b>x</b>", theme), SecondaryLabel("<i>x</i>", theme), Tag("<u>x</u>", Role.OK, theme)):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_notes_wrap(qtbot: QtBot, theme: Theme):
    note = SecondaryLabel("Een opmerking van een zin die lang genoeg is om op twee regels te staan.", theme)
    qtbot.addWidget(note)
    assert note.heightForWidth(120) > note.heightForWidth(900)


def test_a_form_row_names_its_field_and_says_what_is_wrong(qtbot: QtBot, theme: Theme):
    form = FormRows(theme)
    qtbot.addWidget(form)
    field = form.add_row("&Uren", QLineEdit(), "Per jaar")
    assert heard(field) == "Uren"
    assert field.accessibleDescription() == "Per jaar"
    assert any(label.buddy() is field for label in form.findChildren(QLabel))
    form.set_error(field, "Geef een getal van 0 of meer.")
    assert field.accessibleDescription() == "Geef een getal van 0 of meer."
    assert field.property(INVALID)
    form.set_error(field, "")
    assert (field.accessibleDescription(), field.property(INVALID)) == ("Per jaar", False)


def test_alt_and_the_letter_go_to_the_field(qtbot: QtBot, theme: Theme):
    form = FormRows(theme)
    qtbot.addWidget(form)
    form.add_row("&Naam", QLineEdit())
    hours = form.add_row("&Uren", QLineEdit())
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    qtbot.keyClick(form, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(hours.hasFocus)


def test_an_empty_page_has_one_button(qtbot: QtBot, theme: Theme):
    pressed: list[bool] = []
    page = EmptyPage("users", "Nog geen teams.", "Team toevoegen", lambda: pressed.append(True), theme)
    qtbot.addWidget(page)
    assert page.button is not None
    qtbot.keyClick(page.button, Qt.Key.Key_Return)
    assert pressed == [True]
    silent = EmptyPage("users", "Niets te doen.", "", None, theme)
    qtbot.addWidget(silent)
    assert silent.button is None


def test_cards_tags_and_icons_are_drawn(qtbot: QtBot, theme: Theme):
    card = Card(theme)
    qtbot.addWidget(card)
    card.body.addWidget(Tag("te laat", Role.WARN, theme))
    card.body.addWidget(IconLabel("users", theme, plate=True))
    card.resize(160, 120)
    picture = card.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(160) for y in range(120)}
    assert {theme.colour(role).name() for role in (Role.LINE, Role.SURFACE, Role.WARN_TINT, Role.SUNKEN)} <= colours


def header(theme: Theme) -> PageHeader:
    made = PageHeader("Inschattingen", theme)
    made.set_subtitle("8 van 12 binnen")
    made.add_left(Segment([("g", "Raster"), ("t", "Gesprek")], "Weergave", theme))
    made.add_right(SecondaryButton("Formulieren…", theme))
    made.add_right(PrimaryButton("Plakken uit Excel", theme))
    return made


def test_a_page_header_goes_on_below_when_it_is_narrow(qtbot: QtBot, theme: Theme):
    made = header(theme)
    qtbot.addWidget(made)
    assert made.heightForWidth(400) >= 2 * made.heightForWidth(1200)
    made.resize(400, made.heightForWidth(400))
    made.show()
    for child in made.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisible():
            assert made.rect().contains(child.geometry())


def test_actions_stand_at_the_right(qtbot: QtBot, theme: Theme):
    made = header(theme)
    qtbot.addWidget(made)
    made.resize(1200, made.heightForWidth(1200))
    made.show()
    buttons = made.findChildren(PrimaryButton)
    assert buttons[0].geometry().right() == 1199
    assert made.title.geometry().left() == 0
    assert made.title.font() == theme.font(Type.PAGE_TITLE)


@pytest.mark.parametrize("text_scale", [200])
def test_nothing_is_cut_off_at_double_size(qtbot: QtBot, theme: Theme):
    made = header(theme)
    qtbot.addWidget(made)
    made.resize(700, made.heightForWidth(700))
    made.show()
    for child in made.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        assert child.width() >= child.minimumSizeHint().width()
        assert made.rect().contains(child.geometry())
