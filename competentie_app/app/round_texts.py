"""Texts to paste in a mail: the invitation to a round, the reminder, and the words that go with forms.

Pure functions: from what the file says of itself to plain text, in the language of `texts`.
"""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.dossier.records import AssessmentRound, Charter
from competentie_app.exchange.forms.words import minutes_for, retention, to_fill_in
from competentie_app.texts import Texts


@dataclass(frozen=True, slots=True)
class RoundLetter:
    """What a letter is about. `name`: to whom; "" writes to everybody at once. `sender`: who signs, if known.

    `competencies`: how many the form asks, for the time that it takes; 0 leaves the time out.
    """

    assessment_round: AssessmentRound
    charter: Charter
    name: str = ""
    sender: str = ""
    competencies: int = 0


@dataclass(frozen=True, slots=True)
class PasteText:
    """A mail in two parts. `body` has plain lines, with an empty line between paragraphs."""

    subject: str
    body: str

    @property
    def whole(self) -> str:
        """Subject and body, to copy at once."""
        return f"{self.subject}\n\n{self.body}"


def invitation(letter: RoundLetter, texts: Texts) -> PasteText:
    """The mail with which an own form goes out."""
    t, found = texts.t, letter.assessment_round
    paragraphs = [
        _greeting(letter, texts),
        t("We begin a round on working with AI: {round}. With this mail you get your own form. It is an Excel file; it"
          " opens in Excel and in LibreOffice.", round=found.name),
        _time(letter, texts),
        _deadline(letter, texts),
        *_about(letter, texts),
        t("Taking part prepares a talk with your manager about what you want to learn. It is no evaluation."),
    ]  # fmt: skip
    return PasteText(t("Your self-assessment: {round}", round=found.name), _body(paragraphs, letter, texts))


def reminder(letter: RoundLetter, texts: Texts) -> PasteText:
    """The mail to who has not sent the form back yet."""
    t, found = texts.t, letter.assessment_round
    paragraphs = [
        _greeting(letter, texts),
        t("Some time ago you got a form for the round {round}. We have not got it back yet.", round=found.name),
        _time(letter, texts),
        _deadline(letter, texts),
        t("Did you lose the form, do you have a question, or do you not want to take part this time? Then answer this"
          " mail. You need not say why."),
        t("Did you send it already? Then our mails have crossed: thank you."),
    ]  # fmt: skip
    return PasteText(
        t("Reminder: your self-assessment for {round}", round=found.name), _body(paragraphs, letter, texts)
    )


def manager_invitation(letter: RoundLetter, team_name: str, texts: Texts) -> PasteText:
    """The mail with which a team's form goes to its manager."""
    t, found = texts.t, letter.assessment_round
    paragraphs = [
        _greeting(letter, texts),
        t("With this mail you get one form for {team}, for the round {round}. A row is a person, a column a subject."
          " Choose a level from the list or type its number; the sentences stand on the second sheet.",
          team=team_name, round=found.name),
        t("Give what you see in the work. You do not see something? “I don't know” is a good answer."),
        t("Your view stands beside the one of the employee and is used only once that one is in. You agree on levels in"
          " a talk."),
        _deadline(letter, texts),
        *_about(letter, texts),
        t("The form names people: send it only to me, keep no copy, and do not show it to others."),
    ]  # fmt: skip
    subject = t("Your view of {team}: {round}", team=team_name, round=found.name)
    return PasteText(subject, _body(paragraphs, letter, texts))


def _greeting(letter: RoundLetter, texts: Texts) -> str:
    return texts.t("Hello {name},", name=letter.name) if letter.name else texts.t("Hello colleague,")


def _time(letter: RoundLetter, texts: Texts) -> str:
    if not letter.competencies:
        return ""
    return texts.t("Filling it in takes about {minutes} minutes.", minutes=minutes_for(letter.competencies))


def _deadline(letter: RoundLetter, texts: Texts) -> str:
    deadline = letter.assessment_round.deadline
    if deadline is None:
        return texts.t("Send the form back to me by: {to_fill_in}.", to_fill_in=to_fill_in("", texts))
    return texts.t("Send the form back to me by {deadline}.", deadline=deadline)


def _about(letter: RoundLetter, texts: Texts) -> tuple[str, str, str]:
    """Purpose, readers and retention, as the file has them."""
    charter = letter.charter
    return (
        texts.t("What it is for: {purpose}", purpose=to_fill_in(charter.purpose, texts)),
        texts.t("Who reads it: {readers}", readers=to_fill_in(charter.readers, texts)),
        texts.t("How long it is kept: {retention}", retention=retention(charter, texts)),
    )


def _body(paragraphs: list[str], letter: RoundLetter, texts: Texts) -> str:
    closing = texts.t("Kind regards,")
    signed = f"{closing}\n{letter.sender}" if letter.sender else closing
    return "\n\n".join([*filter(None, paragraphs), signed]) + "\n"
