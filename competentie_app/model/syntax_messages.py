"""Plain sentences for what libyaml says about a file that it cannot read."""

from __future__ import annotations

from dataclasses import dataclass

from yaml import MarkedYAMLError, YAMLError
from yaml.error import Mark

from competentie_app.model.problems import FileLog
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class _Rule:
    """Words of libyaml (`context`, `problem`: parts of its message) and our sentence for them.

    `at_start`: point at the beginning of the broken value, for libyaml's own place is often the line after the fault.
    """

    context: str
    problem: str
    message: Message
    suggestion: Message
    at_start: bool = False


def report_syntax(log: FileLog, error: YAMLError, text: str) -> None:
    """Note the error of libyaml in plain words, with the place in `text` that helps most."""
    if not isinstance(error, MarkedYAMLError):
        log.at_line(1, 1, msg("This file cannot be read as YAML."))
        return
    rule = next((rule for rule in _rules() if _fits(rule, error)), _otherwise())
    if "expected key" in (error.problem or "") and _behind_a_quote(text, error.problem_mark):
        rule = _after_quote()
    mark = _mark(error, rule.at_start)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    log.at_line(line, column, rule.message, rule.suggestion)


def _behind_a_quote(text: str, mark: Mark | None) -> bool:
    """Whether the last thing before the place is a closing quote on the same line."""
    return mark is not None and text[: mark.index].rstrip(" ").endswith(('"', "'"))


def _fits(rule: _Rule, error: MarkedYAMLError) -> bool:
    return rule.context in (error.context or "") and rule.problem in (error.problem or "")


def _mark(error: MarkedYAMLError, at_start: bool) -> Mark | None:
    first, second = error.problem_mark, error.context_mark
    return (second or first) if at_start else (first or second)


def _after_quote() -> _Rule:
    return _Rule(
        "",
        "",
        msg("The text in quotes ends before this."),
        msg("Put the whole text in quotes; write an apostrophe only between double quotes."),
    )


def _otherwise() -> _Rule:
    return _Rule(
        "",
        "",
        msg("The text cannot be read from here on."),
        msg("Check the spaces at the start of this line, the quotes and the colons."),
    )


def _rules() -> tuple[_Rule, ...]:
    """Return the rules, most telling first."""
    return (*_quote_rules(), *_bracket_rules(), *_line_rules())


def _quote_rules() -> tuple[_Rule, ...]:
    close = msg("Close the text with the same quote; write an apostrophe only between double quotes.")
    return (
        _Rule("quoted scalar", "end of stream", msg("This text in quotes has no closing quote."), close, at_start=True),
        _Rule(
            "quoted scalar",
            "document indicator",
            msg("This text in quotes has no closing quote."),
            close,
            at_start=True,
        ),
        _Rule(
            "quoted scalar",
            "escape",
            msg("This backslash is not understood."),
            msg("Write two backslashes for one, or use single quotes."),
        ),
        _Rule(
            "quoted scalar",
            "hexdecimal",
            msg("This backslash is not understood."),
            msg("Write two backslashes for one, or use single quotes."),
        ),
    )


def _bracket_rules() -> tuple[_Rule, ...]:
    open_bracket = msg("This bracket is not closed, or a comma is missing after it.")
    close = msg("Close the bracket, or put the text before it in quotes.")
    return (
        _Rule("flow sequence", "", open_bracket, close, at_start=True),
        _Rule("flow mapping", "", open_bracket, close, at_start=True),
        _Rule(
            "",
            "did not find expected node content",
            msg("Something is missing here, or a bracket stands alone."),
            msg("Put a text that starts with a bracket or a comma in quotes."),
        ),
    )


def _line_rules() -> tuple[_Rule, ...]:
    quote = msg("Put the whole text in quotes.")
    return (
        _Rule(
            "",
            "mapping values are not allowed",
            msg("A colon is not allowed here."),
            msg("Put a text that holds a colon in quotes; check the spaces here and the colon on the line above."),
        ),
        _Rule(
            "",
            "block sequence entries are not allowed",
            msg("A list cannot start here."),
            msg("Start each “- ” on a line of its own, or put the text in quotes."),
        ),
        _Rule("", "cannot start any token", msg("A text cannot start with this character."), quote),
        _Rule(
            "scanning a simple key",
            "",
            msg("This line has no colon after the name of the field."),
            msg("Write “name: value”, or indent the line if it belongs to the text above."),
            at_start=True,
        ),
        _Rule(
            "block mapping",
            "",
            msg("This does not fit here: a field was expected."),
            msg("Check the spaces at the start of this line, and the quotes here and on the line above."),
        ),
        _Rule(
            "block collection",
            "",
            msg("This does not fit here: a “- ” was expected."),
            msg("Give all entries of one list the same number of spaces."),
        ),
        _Rule("block scalar", "", msg("The text after | or > must start on the next line, indented."), quote),
        _Rule("tag", "", msg("Tags (!) are not allowed."), quote),
        _Rule("", "tag handle", msg("Tags (!) are not allowed."), quote),
        _Rule("anchor", "", msg("Anchors (&) are not allowed."), quote),
        _Rule("alias", "", msg("References (*) are not allowed."), quote),
    )
