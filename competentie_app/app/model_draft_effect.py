"""When the effect of a draft on the people of the open file is worth telling, and what to say first."""

from __future__ import annotations

from competentie_app.model.comparison import content_changes
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, nmsg


def draft_counts(old: CompetenceModel, new: CompetenceModel) -> bool:
    """Whether the people of a file with model `old` may ever meet `new`: another model is no later version of it."""
    return old.id == new.id and old is not new


def lead_of(old: CompetenceModel, new: CompetenceModel) -> Message:
    """What is different from the model of the file: the change itself where it is only one."""
    changes = content_changes(old, new)
    if len(changes) == 1:
        return Message("{change}.", {"change": changes[0].sentence})
    return nmsg("{count} change against the open file.", "{count} changes against the open file.", len(changes))
