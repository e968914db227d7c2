"""What the values of a file must be after an edit: worked out on the values alone, never on the text.

The text that an edit gives is read again and compared with this; that is what makes editing safe.
"""

from __future__ import annotations

from competentie_app.model.editing.addresses import Step, key_field
from competentie_app.model.editing.file_tree import Data


def index_in(items: list[Data], list_name: Step | None, step: Step) -> int:
    """Place of an item in a list. Raises KeyError where it is not there."""
    if isinstance(step, int):
        if 0 <= step < len(items):
            return step
        raise KeyError(step)
    field = key_field(list_name)
    for index, item in enumerate(items):
        if isinstance(item, dict) and item.get(field) == step:
            return index
    raise KeyError(step)


def changed(data: Data, path: tuple[Step, ...], value: Data, list_name: Step | None = None) -> Data:
    """The data with another value at a path; fields on the way that are not there are made.

    Raises KeyError where an item is not there, or where the path leads through a single value.
    """
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, list):
        index = index_in(data, list_name, step)
        return [*data[:index], changed(data[index], rest, value, step), *data[index + 1 :]]
    if isinstance(data, dict) or data is None:
        group = data or {}
        return {**group, str(step): changed(group.get(str(step)), rest, value, step)}
    raise KeyError(step)


def removed(data: Data, path: tuple[Step, ...], list_name: Step | None = None) -> Data:
    """The data without the field or item at a path. Raises KeyError where there is none."""
    step, rest = path[0], path[1:]
    if isinstance(data, list):
        index = index_in(data, list_name, step)
        middle = [removed(data[index], rest, step)] if rest else []
        return [*data[:index], *middle, *data[index + 1 :]]
    if not isinstance(data, dict) or str(step) not in data:
        raise KeyError(step)
    if rest:
        return {**data, str(step): removed(data[str(step)], rest, step)}
    return {name: item for name, item in data.items() if name != str(step)}


def value_in(data: Data, path: tuple[Step, ...], list_name: Step | None = None) -> Data:
    """The value at a path. Raises KeyError where there is none."""
    if not path:
        return data
    step, rest = path[0], path[1:]
    if isinstance(data, list):
        return value_in(data[index_in(data, list_name, step)], rest, step)
    if isinstance(data, dict):
        return value_in(data[str(step)], rest, step)
    raise KeyError(step)


def moved(items: list[Data], index: int, by: int) -> tuple[list[int], list[Data]]:
    """The order after a move (present places), and the items in it; a move ends at the end of the list."""
    order = list(range(len(items)))
    order.insert(min(max(index + by, 0), len(items) - 1), order.pop(index))
    return order, [items[place] for place in order]
