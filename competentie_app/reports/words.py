"""Words that several pages share: periods, counts that may be vague, standings, status."""

from __future__ import annotations

from datetime import date

from competentie_app.dossier.records import StepStatus
from competentie_app.reports.content import CountForm, CountShown, Imprint, Standing, Text
from competentie_app.texts import Texts

PROGRAM = "AI-competentiekompas"
"""The name of the program: the same in every language."""
SEPARATOR = " · "


def say(texts: Texts, text: Text) -> str:
    """Render a sentence of another room."""
    return text if isinstance(text, str) else texts.render(text)


def in_one_line(*parts: str) -> str:
    """Join what is not empty with a middle dot."""
    return SEPARATOR.join(part for part in parts if part)


def _pattern(texts: Texts, day: date, pattern: str) -> str:
    from babel.dates import format_date

    return format_date(day, format=pattern, locale="en_GB" if texts.language == "en" else "nl_BE")


def short_day(texts: Texts, day: date, *, with_year: bool = True) -> str:
    """A day in a narrow column ("4 dec 2026", "4 dec")."""
    return _pattern(texts, day, "d MMM y" if with_year else "d MMM").replace(" ", "\u00a0")


def months(texts: Texts, start: date | None, end: date | None) -> str:
    """A period in months ("november – december 2026"); one month if both are the same, empty without dates."""
    known = [day for day in (start, end) if day is not None]
    if not known:
        return ""
    first, last = known[0], known[-1]
    if (first.year, first.month) == (last.year, last.month):
        return _pattern(texts, first, "MMMM y")
    opening = "MMMM" if first.year == last.year else "MMMM y"
    return f"{_pattern(texts, first, opening)} – {_pattern(texts, last, 'MMMM y')}"


def when(texts: Texts, start: date | None, due: date | None, known_year: int | None = None) -> str:
    """When a step is done: by its last day, else from its first. A `known_year` is left out."""
    day = due or start
    if day is None:
        return ""
    short = short_day(texts, day, with_year=day.year != known_year)
    return texts.t("by {date}", date=short) if due is not None else texts.t("from {date}", date=short)


def plain_hours(texts: Texts, minutes: int) -> str:
    """A number of hours without the word, for a column whose head says it."""
    return texts.number(minutes / 60, decimals=2) if minutes else "–"


def count_words(texts: Texts, shown: CountShown) -> str:
    """A number of people as it may be told."""
    if shown.form is CountForm.EXACT:
        return texts.number(shown.count or 0)
    if shown.form is CountForm.FEW:
        return texts.t("a few")
    return texts.t("nearly all") if shown.form is CountForm.NEARLY_ALL else "–"


def standing_words(texts: Texts, standing: Standing) -> str:
    """Why a level is uncertain or missing; empty for an agreed one."""
    if standing in (Standing.TAKEN_OVER, Standing.PROVISIONAL):
        return texts.t("provisional")
    if standing is Standing.NOT_AGREED:
        return texts.p("paper", "not agreed")
    return _missing_words(texts, standing)


def _missing_words(texts: Texts, standing: Standing) -> str:
    if standing is Standing.UNKNOWN:
        return texts.p("paper", "no level")
    if standing is Standing.NOT_APPLICABLE:
        return texts.t("not applicable")
    if standing is Standing.DONT_KNOW:
        return texts.t("don't know")
    return texts.t("prefer not to say") if standing is Standing.PREFER_NOT_TO_SAY else ""


def status_words(texts: Texts, status: StepStatus) -> str:
    """Where a step stands."""
    if status is StepStatus.DONE:
        return texts.p("paper", "done")
    if status is StepStatus.BUSY:
        return texts.p("paper", "busy")
    return texts.p("paper", "dropped") if status is StepStatus.DROPPED else texts.p("paper", "planned")


def status_since(texts: Texts, status: StepStatus, since: date | None) -> str:
    """Where a step stands and since when; without a known day only where."""
    day = short_day(texts, since) if since is not None else None
    if day is None or status is StepStatus.PLANNED:
        return status_words(texts, status)
    if status is StepStatus.DONE:
        return texts.t("done on {date}", date=day)
    if status is StepStatus.BUSY:
        return texts.t("busy since {date}", date=day)
    return texts.t("dropped on {date}", date=day)


def imprint_line(texts: Texts, imprint: Imprint) -> str:
    """Print date, model, check of the offers and authority in one line."""
    model = texts.t("model {version}", version=imprint.model_version)
    checked = ""
    if imprint.offers_checked is not None:
        checked = texts.t("learning offers checked on {date}", date=imprint.offers_checked)
    return in_one_line(texts.date(imprint.printed), model, checked, imprint.authority)
