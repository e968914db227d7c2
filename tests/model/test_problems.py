"""Problems render on one line, in order, without doubles; suggestions name the nearest word."""

from competentie_app.model.problems import FileLog, Problem, Severity, did_you_mean, in_order
from competentie_app.texts import Texts, msg


def test_a_suggestion_is_the_nearest_word_or_none(english: Texts):
    advice = did_you_mean("Titel", ["source", "title", "tagline"])
    assert advice is not None
    assert english.render(advice) == "Did you mean *title*?"
    assert did_you_mean("xyz", ["source", "title"]) is None
    assert did_you_mean("s3", ["S3", "S4"]) is not None


def test_a_warning_says_so(english: Texts, dutch: Texts):
    problem = Problem("a.yaml", 3, 4, msg("This text is empty."), severity=Severity.WARNING)
    assert problem.render(english) == "a.yaml:3:4: Warning: This text is empty."
    assert problem.render(dutch) == "a.yaml:3:4: Waarschuwing: Deze tekst is leeg."


def test_problems_come_in_the_order_of_the_files_each_once():
    first, second = FileLog("a.yaml"), FileLog("b.yaml")
    second.at_line(1, 1, msg("This text is empty."))
    first.at_line(10, 1, msg("This text is empty."))
    first.at_line(9, 2, msg("This text is empty."))
    first.at_line(9, 2, msg("This text is empty."))
    ordered = in_order((*second.problems, *first.problems))
    assert [problem.place for problem in ordered] == ["a.yaml:9:2", "a.yaml:10:1", "b.yaml:1:1"]
