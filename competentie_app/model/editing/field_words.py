"""What fields are called in plain words: for undo, for problems, and for telling two versions apart."""

from __future__ import annotations

from competentie_app.model.editing.addresses import Step
from competentie_app.texts import Message, pmsg


def field_words(path: tuple[Step, ...]) -> Message:
    """Name a field by its path inside its item, such as "Name (English)" or "Target level S4"."""
    if path and path[-1] in ("nl", "en"):
        words = field_words(path[:-1])
        if path[-1] == "nl":
            return pmsg("model field", "{field} (Dutch)", field=words)
        return pmsg("model field", "{field} (English)", field=words)
    if len(path) >= 2:
        words = _of_an_entry(str(path[-2]), path[-1], path[:-2]) or _inside(path)
        if words is not None:
            return words
    names = [step for step in path if isinstance(step, str)]  # a word in a list is called after its list
    return _plain(names[-1]) if names else pmsg("model field", "All fields")


def _inside(path: tuple[Step, ...]) -> Message | None:
    """A field of an entry, such as the target of what a persona asks."""
    if len(path) < 3:
        return None
    listed, entry, name = str(path[-3]), str(path[-2]), str(path[-1])
    asked = {
        "target": pmsg("model field", "Target level {id}", id=entry),
        "weight": pmsg("model field", "Weight {id}", id=entry),
        "critical": pmsg("model field", "Critical {id}", id=entry),
        "reason": pmsg("model field", "Reason {id}", id=entry),
        "from": pmsg("model field", "Lifts {id} from level", id=entry),
        "to": pmsg("model field", "Lifts {id} to level", id=entry),
    }
    if listed in ("requirements", "raises"):
        return asked.get(name)
    words = _of_an_entry(listed, path[-2], path[:-3])
    if words is None or name == "text":
        return words
    return pmsg("model field", "{entry}, {field}", entry=words, field=_plain(name))


def _of_an_entry(listed: str, entry: Step, above: tuple[Step, ...]) -> Message | None:
    """An entry of a list. Levels count from 0, as people see them; other entries without an id from 1."""
    name = str(entry + 1) if isinstance(entry, int) else entry
    if listed in ("levels", "level_names"):
        if listed == "levels" and above[:1] != ("scale",):
            return pmsg("model field", "Sentence of level {level}", level=str(entry))
        return pmsg("model field", "Name of level {level}", level=str(entry))
    return {
        "questions": pmsg("model field", "Question {id}", id=name),
        "grounds": pmsg("model field", "Example of grounds {id}", id=name),
        "requirements": pmsg("model field", "What is asked of {id}", id=name),
        "raises": pmsg("model field", "Lifts {id}", id=name),
        "ago": pmsg("model field", "Link with AgO {id}", id=name),
        "uses": pmsg("model field", "Use {id}", id=name),
        "learning_outcomes": pmsg("model field", "Learning outcome {id}", id=name),
    }.get(listed)


def _plain(name: str) -> Message:
    """The field itself; one that nobody knows keeps its name from the file."""
    known = {**_texts(), **_lists(), **_facts(), **_of_offers(), **_of_scales()}.get(name)
    return known if known is not None else pmsg("model field", "Field {name}", name=name)


def _texts() -> dict[str, Message]:
    return {
        "title": pmsg("model field", "Name"),
        "name": pmsg("model field", "Name"),
        "text": pmsg("model field", "Text"),
        "tagline": pmsg("model field", "In short"),
        "short_name": pmsg("model field", "Short name"),
        "description": pmsg("model field", "Description"),
        "meaning": pmsg("model field", "Meaning"),
        "note": pmsg("model field", "Remark"),
        "reason": pmsg("model field", "Reason"),
        "source": pmsg("model field", "Source"),
        "status": pmsg("model field", "Status"),
    }


def _lists() -> dict[str, Message]:
    return {
        "levels": pmsg("model field", "Level sentences"),
        "questions": pmsg("model field", "Questions for the talk"),
        "grounds": pmsg("model field", "Examples of grounds"),
        "ago": pmsg("model field", "Links with AgO"),
        "principles": pmsg("model field", "Leading principles"),
        "replaced_by": pmsg("model field", "Replaced by"),
        "uses": pmsg("model field", "Uses"),
        "learning_outcomes": pmsg("model field", "Learning outcomes"),
        "stakeholder_roles": pmsg("model field", "Stakeholder roles"),
        "title_words": pmsg("model field", "Words of function titles"),
        "requirements": pmsg("model field", "Target levels"),
        "competencies": pmsg("model field", "Competencies"),
        "dimensions": pmsg("model field", "Dimensions"),
        "forms": pmsg("model field", "Forms of learning"),
        "offers": pmsg("model field", "Learning offers"),
        "editions": pmsg("model field", "Editions of the dictionary"),
        "clusters": pmsg("model field", "Clusters"),
        "personas": pmsg("model field", "For personas"),
    }


def _facts() -> dict[str, Message]:
    return {
        "id": pmsg("model field", "Id"),
        "version": pmsg("model field", "Version"),
        "date": pmsg("model field", "Date"),
        "position": pmsg("model field", "Place in the order"),
        "dimension": pmsg("model field", "Dimension"),
        "base": pmsg("model field", "Asked of everyone"),
        "competency": pmsg("model field", "Competency"),
        "edition": pmsg("model field", "Edition"),
        "level": pmsg("model field", "Level"),
        "target": pmsg("model field", "Target level"),
        "weight": pmsg("model field", "Weight"),
        "critical": pmsg("model field", "Critical"),
        "cluster": pmsg("model field", "Cluster"),
        "verified": pmsg("model field", "Read in the source"),
        "level_count": pmsg("model field", "Number of levels"),
    }


def _of_offers() -> dict[str, Message]:
    return {
        "provider": pmsg("model field", "Provider"),
        "form": pmsg("model field", "Form"),
        "languages": pmsg("model field", "Languages"),
        "hours": pmsg("model field", "Hours"),
        "cost": pmsg("model field", "Cost"),
        "address": pmsg("model field", "Web address"),
        "network": pmsg("model field", "Needs a network"),
        "group": pmsg("model field", "With whom"),
        "raises": pmsg("model field", "What it lifts"),
        "prerequisites": pmsg("model field", "First needed"),
        "excludes": pmsg("model field", "Not together with"),
        "last_checked": pmsg("model field", "Last checked"),
        "on_the_job": pmsg("model field", "Learning at work"),
    }


def _of_scales() -> dict[str, Message]:
    return {
        "scale": pmsg("model field", "Scale"),
        "default_target_top": pmsg("model field", "Highest target level"),
        "level_names": pmsg("model field", "Names of the levels"),
        "singular": pmsg("model field", "One of them is called"),
        "form_title": pmsg("model field", "Heading on forms"),
        "ranked": pmsg("model field", "Gaps in order of size"),
        "manager_alone": pmsg("model field", "Manager's view alone is enough"),
    }
