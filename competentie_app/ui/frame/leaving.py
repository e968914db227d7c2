"""What happens around the window: the application it lives in, and letting the model go before it closes."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from competentie_app.ui.context import UiContext


def let_model_go(context: UiContext) -> bool:
    """Save the model; what cannot be saved is asked about. Returns whether the window may close."""
    problem, texts = context.bench.save(), context.texts
    if problem is None:
        return True
    lost = texts.t("If you close now, what you changed in the model is lost.")
    words = f"{problem.explain(texts)}\n\n{lost}"
    return context.dialogs.confirm(
        texts.t("The model was not saved"), words, texts.t("Close without saving"), texts.t("Go back")
    )


def application() -> QApplication:
    """The running application. Raises TypeError without one."""
    found = QApplication.instance()
    if not isinstance(found, QApplication):
        raise TypeError("a window needs a running QApplication")
    return found
