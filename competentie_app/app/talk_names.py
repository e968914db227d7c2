"""Whether words name somebody else than the person at the table."""

from __future__ import annotations

from competentie_app.app.session import Session


def names_somebody_else(session: Session, employee_id: str, words: str) -> bool:
    """Whether the whole name of another person of the file stands in some words; small letters count too.

    A name inside the own one does not count: "Jan Maes" may be named while "Jan Maes-Peeters" sits at the table.
    """
    said, own = _plain(words), ""
    others: list[str] = []
    for each in session.dossier.employees():
        if each.id == employee_id:
            own = _plain(each.name)
        else:
            others.append(_plain(each.name))
    rest = said.replace(own, " ") if own else said
    return any(other in rest for other in others if other and other != own)


def _plain(words: str) -> str:
    """File names may have an underscore where a name has a space."""
    return " ".join(words.replace("_", " ").casefold().split())
