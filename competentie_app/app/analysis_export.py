"""A view of the analysis as a workbook: its sheets, and the sheet that explains them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from competentie_app.app.export_scope import ExportScope, scope_lines
from competentie_app.app.paper import safe_name
from competentie_app.exchange.analysis_book.content import AnalysisBook, Explanation, Part, Table


@dataclass(frozen=True, slots=True)
class ExportedView:
    """What a view gives. `named`: people stand in it by name. `parts`: what is to be explained of this view alone.

    `scope`: whose, of which round. `view`: what the tab is called. `person`: whose sheet it is, "" for a group's.
    `open_counts`: exact counts that `analysis.disclosure` did not look at, of groups as small as a filter makes them.
    Such a workbook is for who may see names; it says so on its first sheet.
    """

    scope: ExportScope
    view: str
    tables: tuple[Table, ...]
    parts: tuple[Part, ...]
    named: bool = True
    open_counts: bool = False
    person: str = ""


@dataclass(frozen=True, slots=True)
class AnalysisExport:
    """A workbook that is to be made; it no longer needs the file. `file_name` is safe on every system.

    `named`, `open_counts`: as in `ExportedView`.
    """

    file_name: str
    book: AnalysisBook
    named: bool
    open_counts: bool = False


def as_export(exported: ExportedView) -> AnalysisExport:
    """Put the sheets of a view together with what every view has to say."""
    scope, t = exported.scope, exported.scope.texts.t
    title = f"{exported.view} · {scope.whose}"
    book = AnalysisBook(
        title=title,
        author=scope.charter.authority,
        made_on=scope.made_on,
        top=scope.model.scale.top,
        tables=_tables(exported),
        explanation=Explanation(t("Explanation"), t("What this workbook shows"), _parts(exported)),
        footer=" · ".join(filter(None, (title, scope.charter.authority, t("for development, not for appraisal")))),
    )
    name = f"{exported.view} {exported.person or scope.filters[0][1]} {scope.assessment_round.name}"
    return AnalysisExport(f"{safe_name(name)}.xlsx", book, exported.named, exported.open_counts)


def _tables(exported: ExportedView) -> tuple[Table, ...]:
    """The sheets; above numbers that are not protected stands for whom they are."""
    if not exported.open_counts:
        return exported.tables
    first, *others = exported.tables
    return (replace(first, lines=(*first.lines, _for_whom(exported.scope))), *others)


def _for_whom(scope: ExportScope) -> str:
    """Who may have counts that tell about people."""
    return scope.texts.t(
        "Counts are not protected: only for who may see the names too. For others there is the team report."
    )


def make_workbook(export: AnalysisExport) -> bytes:
    """Return the file; touches nothing but the values."""
    from competentie_app.exchange.analysis_book.book import make_book

    return make_book(export.book)


def _parts(exported: ExportedView) -> tuple[Part, ...]:
    scope, t = exported.scope, exported.scope.texts.t
    return (
        Part(t("What this is"), (*scope_lines(scope, exported.view), _development(scope))),
        *exported.parts,
        *_columns(scope, exported.tables),
        _rules(scope),
        _privacy(exported),
    )


def _development(scope: ExportScope) -> tuple[str, str]:
    t = scope.texts.t
    return t("What it is for"), t("For development, not for appraisal. People are never ranked.")


def _columns(scope: ExportScope, tables: Sequence[Table]) -> tuple[Part, ...]:
    """What the columns of each sheet mean; a column that was explained before is not explained again."""
    seen: set[tuple[str, str]] = set()
    parts: list[Part] = []
    for table in tables:
        found = [(column.head, column.meaning) for column in table.columns if column.meaning]
        fresh = tuple(line for line in dict.fromkeys(found) if line not in seen)
        seen.update(fresh)
        if fresh:
            parts.append(Part(scope.texts.t("Columns of “{sheet}”", sheet=table.name), fresh))
    return tuple(parts)


def _rules(scope: ExportScope) -> Part:
    t = scope.texts.t
    return Part(
        t("Rules and limits"),
        (
            (t("Gap"), t("Target level minus agreed level, and never below 0.")),
            (t("Agreed"), t("A level is agreed in a talk with a date. Only agreed levels count in shares and counts.")),
            (
                t("Provisional"),
                t("One view, or two views that differ, or equal views taken over: no talk agreed on it yet."),
            ),
            (
                t("No level"),
                t("Not rated, not applicable, does not know, prefers not to say: never 0, and never counted as met."),
            ),
            (
                t("Levels"),
                t("Levels are steps, not measures: the step from 1 to 2 need not be as large as from 2 to 3."),
            ),
            (t("Unranked"), _unranked(scope)),
            (t("Moment"), t("This is how the file stood when the workbook was made. It does not follow the file.")),
        ),
    )


def _unranked(scope: ExportScope) -> str:
    names = [scope.texts.model_text(each.title) for each in scope.model.dimensions if not each.ranked]
    if not names:
        return scope.texts.t("This model ranks every dimension.")
    return scope.texts.t("{dimensions}: shown in grey, never put in an order of need.", dimensions=", ".join(names))


def _privacy(exported: ExportedView) -> Part:
    scope = exported.scope
    t, charter = scope.texts.t, scope.charter
    kept = t("This workbook is not protected by the password of the file. Who makes it, keeps it safe and deletes it.")
    holds = t("It holds names of people.") if exported.named else t("It holds no names of people.")
    lines = [(t("Purpose"), charter.purpose), (t("Readers"), charter.readers)]
    if charter.retention_months is not None:
        lines.append((t("Kept for"), scope.texts.n("{count} month", "{count} months", charter.retention_months)))
    if exported.open_counts:
        few = t("A count of few people tells about each of them.")
        lines.append((t("For whom"), f"{few} {_for_whom(scope)}"))
    lines.append((t("With care"), f"{holds} {kept}"))
    return Part(t("Purpose and readers"), tuple(line for line in lines if line[1]))
