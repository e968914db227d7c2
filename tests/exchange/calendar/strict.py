"""A strict reader of calendar files, after the grammar of RFC 5545: whatever breaks a rule fails."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

NAME = re.compile(r"[A-Z0-9-]+")
LINE = re.compile(r'(?P<name>[A-Z0-9-]+)(?P<params>(;[A-Z-]+=[^;:",]+)*):(?P<value>.*)', re.DOTALL)


@dataclass
class Component:
    name: str
    properties: list[tuple[str, dict[str, str], str]] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[str]:
        return [value for key, _, value in self.properties if key == name]

    def one(self, name: str) -> str:
        found = self.all(name)
        assert len(found) == 1, (name, found)
        return found[0]

    def params(self, name: str) -> dict[str, str]:
        return next(params for key, params, _ in self.properties if key == name)


def read(content: bytes) -> Component:
    """Read one calendar. Fails on a wrong line end, a line over 75 octets, a bad escape, or unbalanced parts."""
    assert content.endswith(b"\r\n")
    physical = content.split(b"\r\n")[:-1]
    for line in physical:
        assert len(line) <= 75, line
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode()  # no letter is cut in two
    root = Component("")
    open_parts = [root]
    for line in _unfolded(physical):
        found = LINE.fullmatch(line)
        assert found, line
        name, value = found["name"], found["value"]
        if name == "BEGIN":
            part = Component(value)
            open_parts[-1].parts.append(part)
            open_parts.append(part)
        elif name == "END":
            assert open_parts.pop().name == value
        else:
            params = dict(each.split("=", 1) for each in found["params"].split(";") if each)
            open_parts[-1].properties.append((name, params, value))
    assert open_parts == [root]
    assert len(root.parts) == 1
    assert root.parts[0].name == "VCALENDAR"
    return root.parts[0]


def _unfolded(lines: list[bytes]) -> list[str]:
    found: list[bytes] = []
    for line in lines:
        if line.startswith((b" ", b"\t")):
            found[-1] += line[1:]
        else:
            found.append(line)
    return [line.decode() for line in found]


def text(value: str) -> str:
    """A text value as it was; fails on a letter that had to be escaped and was not."""
    letters: list[str] = []
    rest = iter(value)
    for letter in rest:
        if letter == "\\":
            following = next(rest)
            assert following in "\\;,nN", value
            letters.append("\n" if following in "nN" else following)
        else:
            assert letter not in ";,", value
            assert letter.isprintable() or letter == "\t", value
            letters.append(letter)
    return "".join(letters)
