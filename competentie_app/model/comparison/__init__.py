"""Two versions of the model, told apart in plain sentences; nothing is missed: no change means equal models.

`compare_models(old, new) -> tuple[ModelChange, ...]`: `kind`, `item_id`, `what` (NEW, REMOVED, RETIRED, CHANGED,
MOVED), `sentence` (Message: "Streefniveau S4 van AI-vertaler: 3 → 4"), `address` in the new version, `difference`
(path, old, new). For a draft with errors give `draft.reading.model`.
`content_changes`: the same without number and day of the model. `changes_by_version`, `changelog(…, texts)`: text.
"""

from competentie_app.model.comparison.changelog import (
    VersionChanges,
    changelog,
    changes_by_version,
    content_changes,
)
from competentie_app.model.comparison.compare import ModelChange, What, compare_models
from competentie_app.model.comparison.differences import Difference
from competentie_app.model.comparison.sentences import kind_words

__all__ = [
    "Difference",
    "ModelChange",
    "VersionChanges",
    "What",
    "changelog",
    "changes_by_version",
    "compare_models",
    "content_changes",
    "kind_words",
]
