"""What the panel says before somebody is erased."""

from __future__ import annotations

from competentie_app.app.erase import EraseView
from competentie_app.texts import Texts


def erase_lines(view: EraseView, texts: Texts) -> tuple[str, ...]:
    """Paragraphs: what goes, that it is for good, what follows, what is kept, and when it should be done."""
    return tuple(part for part in (_when(view, texts), _goes(texts), _for_good(texts), _stays(view, texts)) if part)


def _when(view: EraseView, texts: Texts) -> str:
    t, left = texts.t, view.left
    if left is None:
        return t("{name} is still in a team.", name=view.name)
    last = texts.date(left.last_day)
    if left.erase_on is None:
        return t(
            "{name} left: the last day in a team was {day}. The charter says no retention, so there is no erase date.",
            name=view.name,
            day=last,
        )
    return t(
        "{name} left: the last day in a team was {day}. The charter says: erase on {erase}.",
        name=view.name,
        day=last,
        erase=texts.date(left.erase_on),
    )


def _goes(texts: Texts) -> str:
    return texts.t(
        "Everything about this person goes: details, levels, remarks, wishes, own targets, plans and history. Counts of"
        " the team and of the organisation follow, also those of earlier rounds."
    )


def _for_good(texts: Texts) -> str:
    return texts.t(
        "This cannot be undone. Undo ends here for the whole file: what others changed before stays, but can no longer"
        " be taken back. The file is saved at once."
    )


def _stays(view: EraseView, texts: Texts) -> str:
    parts: list[str] = []
    if view.manages:
        parts.append(
            texts.n(
                "{count} person loses the manager; the manager's view stays, without a name.",
                "{count} people lose their manager; the manager's view stays, without a name.",
                view.manages,
            )
        )
    if view.mentions:
        parts.append(
            texts.n(
                "The name also stands in {count} text about somebody else, which stays: look at it yourself.",
                "The name also stands in {count} texts about others, which stay: look at them yourself.",
                view.mentions,
            )
        )
    parts.append(texts.t("Copies of the file elsewhere, papers and forms stay too: remove them yourself."))
    return " ".join(parts)
