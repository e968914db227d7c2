"""The answers that can be agreed on one competency, of which one is chosen: levels, other answers, and no agreement."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal

from competentie_app.app.grid_text import code_of_key
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY, is_level
from competentie_app.texts import Texts
from competentie_app.ui.pages.assessments.talk.choice_button import ChoiceButton
from competentie_app.ui.theme.theme import Theme

DISAGREE = -1
"""Stands among the codes for "discussed, not agreed"."""
OTHERS = (NOT_APPLICABLE, DONT_KNOW, PREFER_NOT_TO_SAY, DISAGREE)


class Answers(QObject):
    """One radio group over several rows. Arrows choose the neighbour; 0-4, n, ? and - choose; Backspace clears."""

    chosen = Signal(int)

    def __init__(self, top: int, texts: Texts, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._top = top
        t = texts.t
        words = {
            NOT_APPLICABLE: t("Not applicable"),
            DONT_KNOW: t("Don't know"),
            PREFER_NOT_TO_SAY: t("Prefer not to say"),
            DISAGREE: t("Discussed, not agreed"),
        }
        levels = {level: t("Level {level}", level=level) for level in range(top + 1)}
        self.buttons: Mapping[int, ChoiceButton] = {
            code: ChoiceButton(text, theme, boxed=is_level(code)) for code, text in (levels | words).items()
        }
        for code, button in self.buttons.items():
            button.setAccessibleName(t("Agreed: {answer}", answer=button.text()))
            button.clicked.connect(lambda _checked=False, code=code: self._choose(code))
            button.stepped.connect(lambda step, code=code: self._step(code, step))
            button.typed.connect(self._type)
            button.cleared.connect(lambda: self._choose(EMPTY))

    @property
    def code(self) -> int:
        """What is chosen; EMPTY when nothing is."""
        return next((code for code, button in self.buttons.items() if button.isChecked()), EMPTY)

    def set_code(self, code: int) -> None:
        """Choose without telling. Tab goes to what is chosen, or to the first answer."""
        for each, button in self.buttons.items():
            button.setChecked(each == code)
        self._offer_to_tab()

    def enable(self, *, levels: bool, others: bool, disagree: bool) -> None:
        """Which answers can be given now."""
        for code, button in self.buttons.items():
            button.setEnabled(levels if is_level(code) else disagree if code == DISAGREE else others)
        self._offer_to_tab()

    def focus(self) -> bool:
        """Put the keyboard on what is chosen, or on the first answer; whether there is one."""
        button = self._tab_button()
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)
        return button is not None

    def _tab_button(self) -> ChoiceButton | None:
        usable = [button for button in self.buttons.values() if button.isEnabled()]
        return next((button for button in usable if button.isChecked()), usable[0] if usable else None)

    def _offer_to_tab(self) -> None:
        """One stop for Tab, as in every radio group."""
        stop = self._tab_button()
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def _choose(self, code: int) -> None:
        self.set_code(code)
        if code in self.buttons:
            self.buttons[code].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(code)

    def _step(self, code: int, step: int) -> None:
        usable = [each for each, button in self.buttons.items() if button.isEnabled()]
        here = usable.index(code) + (step if self.code != EMPTY else 0 if step > 0 else -1)
        if 0 <= here < len(usable):
            self._choose(usable[here])
            self.buttons[usable[here]].setFocus(Qt.FocusReason.TabFocusReason)

    def _type(self, key: str) -> None:
        code = code_of_key(key, self._top)
        if code is not None and self.buttons[code].isEnabled():
            self._choose(code)
            self.buttons[code].setFocus(Qt.FocusReason.TabFocusReason)
