"""What done steps of the plan propose for a level, in words."""

from __future__ import annotations

from competentie_app.app.talk_values import FromSteps
from competentie_app.texts import LocalText, Texts


def from_steps_words(texts: Texts, found: FromSteps) -> str:
    """Say where the steps lead and when they were done; the level itself is chosen in the talk."""
    steps: list[str] = []
    for title, day in found.steps:
        words = texts.model_text(title) if isinstance(title, LocalText) else title
        done = texts.t("{step} (done on {date})", step=words, date=texts.date(day, "medium")) if day else words
        steps.append(done)
    return texts.t(
        "Done since the last talk: {steps}. That leads to level {level} ({name}); you choose the level together.",
        steps=", ".join(steps),
        level=found.level,
        name=texts.model_text(found.name),
    )
