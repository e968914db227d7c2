"""The parts of the AI-literacy file, from whom it is about to when it is looked at again."""

from __future__ import annotations

from competentie_app.analysis.share_words import share_range
from competentie_app.reports.content.literacy import LiteracyContent, Measure, RoundHeld
from competentie_app.reports.parts.share_cells import people_words, share_span
from competentie_app.reports.parts.share_change import add_change
from competentie_app.reports.parts.share_tables import ShareTables
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY, CELL, CELL_NOTE, HEAD, NOTE, Align
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.words import short_day
from competentie_app.texts import Texts

_LOOK = TableLook(padding=2.0, gutter=8.0, head_padding=2.2)


class LiteracyParts:
    """Writes the parts one by one, in the order of the paper."""

    def __init__(self, story: Story, content: LiteracyContent, texts: Texts) -> None:
        self._story, self._content, self._texts = story, content, texts

    def scope(self) -> None:
        """Whom it is about, by persona; what the file does not know is left to write."""
        texts, scope = self._texts, self._content.scope
        self._story.heading(2, texts.t("1. Scope"))
        sentences = [
            texts.t(
                "{people} in {teams}, on the day of printing.",
                people=texts.n("{count} employee", "{count} employees", scope.people),
                teams=texts.n("{count} team", "{count} teams", scope.teams),
            )
        ]
        if scope.externals:
            sentences.append(
                texts.n(
                    "Besides them {count} person from outside works for the organisation; no levels are kept of them.",
                    "Besides them {count} people from outside work for the organisation; no levels are kept of them.",
                    scope.externals,
                )
            )
        if scope.without_persona:
            sentences.append(
                texts.n("{count} employee has no persona yet: nothing is asked of them.",
                        "{count} employees have no persona yet: nothing is asked of them.", scope.without_persona)
            )  # fmt: skip
        self._story.text(" ".join(sentences), keep_with_next=bool(scope.personas))
        columns = (
            Column(338.9, (Span(texts.t("Persona"), HEAD),), heads_row=True),
            Column(70.0, (Span(texts.p("paper", "People"), HEAD),), Align.RIGHT),
            Column(90.0, (Span(texts.t("Competencies asked"), HEAD),), Align.RIGHT),
        )
        rows = [
            self._row(persona.title, texts.number(persona.people), texts.number(persona.competencies))
            for persona in scope.personas
        ]
        self._story.table(columns, rows, _LOOK)
        note = texts.t("AI systems in use, their purpose and risks are not in this file. Where they are listed:")
        self._story.text(note, style=NOTE, before=3.0, after=0.0, keep_with_next=True)
        self._story.writing_lines(1)

    def norm(self) -> None:
        """What is asked, by which version of the model."""
        texts, norm = self._texts, self._content.norm
        self._story.heading(2, texts.t("2. Norm"))
        sentences = [
            texts.t(
                "{model}, version {version} of {date}: {competencies}, {levels} ({names}).",
                model=norm.title,
                version=norm.version,
                date=norm.day,
                competencies=texts.n("{count} competency", "{count} competencies", norm.competencies),
                levels=texts.n("{count} level", "{count} levels", len(norm.levels)),
                names=", ".join(f"{level}\u00a0{name}" for level, name in enumerate(norm.levels)),
            ),
            texts.t("Each persona asks its own target levels; who has two personas has the highest of both."),
        ]
        if not norm.official:
            sentences.append(texts.t("The model is a working version, not an official text."))
        if norm.own_targets or norm.exemptions:
            sentences.append(
                texts.t(
                    "With a written reason: {targets} of their own and {exemptions}.",
                    targets=texts.n("{count} target level", "{count} target levels", norm.own_targets),
                    exemptions=texts.n("{count} exemption", "{count} exemptions", norm.exemptions),
                )
            )
        self._story.text(" ".join(sentences))

    def starting_point(self) -> None:
        """The first round."""
        texts, first = self._texts, self._content.rounds[0]
        self._story.heading(2, texts.t("3. Starting point"))
        people = people_words(first.whole, self._content.minimum, texts)
        sentences = [
            texts.t("{round} ({date}): {people} people have levels agreed in a talk.", round=first.name, date=first.day,
                    people=people)
        ]  # fmt: skip
        if first.whole.hidden is None:
            share = share_range(texts, first.whole.share)
            count = first.whole.share.required
            sentences.append(texts.t("At target level: {share} of {count} agreed levels.", share=share, count=count))
        else:
            sentences.append(texts.t("Too few to tell how many are at target level."))
        self._story.text(" ".join(sentences))

    def measures(self) -> None:
        """Learning activities, planned and done."""
        texts, measures = self._texts, self._content.measures
        self._story.heading(2, texts.t("4. Measures"))
        if not measures.planned and not measures.done:
            self._story.text(texts.t("No learning activity is planned or done yet."))
            return
        words = texts.t(
            "{plans}; {planned} still to do ({planned_hours}), {done} done ({done_hours}).",
            plans=texts.n("{count} person with an agreed learning plan", "{count} people with an agreed learning plan",
                          measures.plans),
            planned=texts.n("{count} activity", "{count} activities", measures.planned),
            planned_hours=texts.hours(measures.minutes_planned),
            done=texts.number(measures.done),
            done_hours=texts.hours(measures.minutes_done),
        )  # fmt: skip
        self._story.text(words, keep_with_next=True)
        columns = (
            Column(318.9, (Span(texts.t("Activity"), HEAD),), heads_row=True),
            Column(60.0, (Span(texts.p("paper", "People"), HEAD),), Align.RIGHT),
            Column(60.0, (Span(texts.t("To do"), HEAD),), Align.RIGHT),
            Column(60.0, (Span(texts.p("paper", "Done"), HEAD),), Align.RIGHT),
        )
        rows = [self._measure(each, each.title) for each in measures.named]
        if measures.other is not None:
            rows.append(self._measure(measures.other, texts.t("Other activities together")))
        self._story.table(columns, rows, _LOOK)
        note = texts.t(
            "An activity that fewer than {minimum} people have in their plan is not named.",
            minimum=self._content.minimum,
        )
        self._story.text(note, style=NOTE)

    def proof(self) -> None:
        """What can be shown: rounds, talks, and activities with a proof."""
        texts, measures = self._texts, self._content.measures
        self._story.heading(2, texts.t("5. Proof"))
        sentences: list[str] = []
        if measures.done:
            done = texts.n("{count} activity is done", "{count} activities are done", measures.done)
            proof = texts.number(measures.with_proof)
            sentences.append(texts.t("{done}, of which {proof} with a proof beside it.", done=done, proof=proof))
        sentences.append(
            texts.t("Forms, talks with their day, plans and proofs are kept in the file itself, per person.")
        )
        self._story.text(" ".join(sentences), keep_with_next=True)
        columns = (
            Column(106.9, (Span(texts.t("Round"), HEAD),), heads_row=True),
            Column(66.0, (Span(texts.t("Began on"), HEAD),)),
            Column(40.0, (Span(texts.t("Model"), HEAD),)),
            Column(82.0, (Span(texts.t("Self-assessments"), HEAD),), Align.RIGHT),
            Column(66.0, (Span(texts.t("Talks"), HEAD),), Align.RIGHT),
            Column(70.0, (Span(texts.t("Agreed levels of"), HEAD),), Align.RIGHT),
            Column(68.0, (Span(texts.t("At target"), HEAD),), Align.RIGHT),
        )
        self._story.table(columns, [self._round(each) for each in self._content.rounds], _LOOK)

    def effect(self) -> None:
        """Change since the round before, per dimension."""
        texts, change = self._texts, self._content.change
        self._story.heading(2, texts.t("6. Effect"))
        if change is None:
            self._story.text(texts.t("There are no two rounds to compare yet."))
            return
        last = self._content.rounds[-1]
        tables = ShareTables(self._story, self._content.minimum, texts)
        lines = [line for line in change.lines if line.group]
        add_change(self._story, tables, change, (last.name, last.day), texts, lines)

    def cycle(self) -> None:
        """When it is looked at again, and by whom: the latter is written by hand."""
        texts, cycle = self._texts, self._content.cycle
        self._story.heading(2, texts.t("7. Cycle"))
        items: list[str] = []
        if cycle.next_review is not None:
            items.append(
                texts.n("{count} plan is looked at again, on {date}.",
                        "{count} plans are looked at again, the first on {date}.", cycle.reviews,
                        date=cycle.next_review)
            )  # fmt: skip
        if cycle.late:
            items.append(
                texts.n("! {count} plan should have been looked at already.",
                        "! {count} plans should have been looked at already.", cycle.late)
            )  # fmt: skip
        if cycle.deadline is not None:
            items.append(texts.t("The last round is open until {date}.", date=cycle.deadline))
        if cycle.consulted is not None:
            items.append(texts.t("Talked over with the unions on {date}.", date=cycle.consulted))
        items.append(texts.t("Sooner than planned: with a new AI system, an incident, or a change of the law."))
        self._story.bullets([(Span(item, BODY),) for item in items])
        owner = texts.t("Owner of this file, day of the next review and signature:")
        self._story.text(owner, style=NOTE, before=3.0, after=0.0, keep_with_next=True)
        self._story.writing_lines(1)

    def _measure(self, measure: Measure, title: str) -> Row:
        number = self._texts.number
        people = number(measure.people) if measure.people >= self._content.minimum else "–"
        return self._row(title, people, number(measure.planned), number(measure.done))

    def _round(self, held: RoundHeld) -> Row:
        texts = self._texts
        return Row(
            (
                ((Span(held.name, CELL),),),
                ((Span(short_day(texts, held.day), CELL),),),
                ((Span(held.model_version, CELL_NOTE),),),
                ((Span(texts.number(held.forms), CELL),),),
                ((Span(texts.number(held.talks), CELL),),),
                ((Span(people_words(held.whole, self._content.minimum, texts), CELL),),),
                ((share_span(held.whole, texts),),),
            )
        )

    def _row(self, title: str, *cells: str) -> Row:
        return Row((((Span(title, CELL),),), *(((Span(cell, CELL),),) for cell in cells)))
