"""Write `docs/content.md` from the data: `python -m tools.content_table [check]`.

The page shows what the model holds: competencies by level and number of offers, who asks what, and what is official,
draft or inferred. With "check" nothing is written, and the exit code is 1 when the page is out of date.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.coverage import StepCoverage, coverage
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.model.reference import AgoEdition
from competentie_app.model.values import Provenance, Status
from competentie_app.paths import data_folder

PAGE = Path(__file__).resolve().parent.parent / "docs" / "content.md"
STATUS_WORDS = {Status.OFFICIAL: "officieel", Status.DRAFT: "werkversie", Status.LOCAL: "lokaal"}


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """A Markdown table."""
    names = list(head)
    yield f"| {' | '.join(names)} |"
    yield f"|{'---|' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(str(cell).replace('|', '/') for cell in row)} |"


def page(model: CompetenceModel) -> str:
    """The whole page."""
    lines = [
        "# Inhoud van het model",
        "",
        "Gemaakt uit `data/` met `python -m tools.content_table`; wijzig de gegevens, niet deze pagina.",
        f"Model {model.version} van {model.date.isoformat()}.",
        "",
        "## Wat officieel is, en wat niet",
        "",
        *table(("soort", *STATUS_WORDS.values()), _status_rows(model)),
        "",
        *_official_lines(model),
        "",
        "### Woordenboek van AgO: gelezen en afgeleid",
        "",
        *_ago_lines(model),
        "",
        "## Activiteiten naar vorm",
        "",
        *table(
            ("vorm", "aantal", "gratis", "kosten onbekend", "zonder netwerk", "ook voor attitudes"), _form_rows(model)
        ),
        "",
        "## Activiteiten per stap",
        "",
        "Per competentie en per stap: hoeveel activiteiten ernaartoe leiden, en tussen haakjes hoeveel daarvan gratis "
        "zijn en zonder netwerk kunnen. Een streepje: geen enkele persona vraagt die stap.",
        "",
        *table(("competentie", "status", "hoogste streefniveau", *_steps(model)), _coverage_rows(model)),
        "",
        "## Wat elke persona vraagt",
        "",
        "Streefniveau, dan het gewicht tussen haakjes; een uitroepteken is kritisch.",
        "",
        *table(("competentie", *(p.title.nl for p in model.personas)), _requirement_rows(model)),
        "",
    ]
    return "\n".join(lines)


def _status_rows(model: CompetenceModel) -> Iterator[tuple[object, ...]]:
    groups: dict[str, list[Provenance]] = {
        "dimensies": [d.provenance for d in model.dimensions],
        "basiscompetenties": [c.provenance for c in model.competencies if c.base],
        "eigen competenties van persona's": [c.provenance for c in model.competencies if not c.base],
        "persona's": [p.provenance for p in model.personas],
        "toepassingen": [u.provenance for p in model.personas for u in p.uses],
        "leerresultaten": [o.provenance for p in model.personas for o in p.learning_outcomes],
        "activiteiten": [o.provenance for o in model.learning_offers],
        "leidende principes": [p.provenance for p in model.principles],
    }
    if model.playbook:
        book = model.playbook
        lists = (book.profiles, book.questions, book.pillars, book.phases, book.activities, book.stakeholder_roles)
        groups["delen van het AI Playbook"] = [item.provenance for each in lists for item in each]
    for name, found in groups.items():
        counted = Counter(provenance.status for provenance in found)
        yield (name, *(counted[status] for status in STATUS_WORDS))


def _official_lines(model: CompetenceModel) -> Iterator[str]:
    """Name everything official: all else is a working version or an authority's own."""
    named: list[tuple[str, Provenance]] = [(f"dimensie {d.title.nl}", d.provenance) for d in model.dimensions]
    named += [(f"competentie {c.id}", c.provenance) for c in model.competencies]
    for persona in model.personas:
        named.append((f"persona {persona.title.nl}", persona.provenance))
        named += [(f"{persona.title.nl} {i.id}", i.provenance) for i in (*persona.uses, *persona.learning_outcomes)]
    found = [name for name, provenance in named if provenance.status is Status.OFFICIAL]
    yield f"Officieel: {', '.join(found) if found else 'niets'}."


def _ago_lines(model: CompetenceModel) -> Iterator[str]:
    for edition in model.ago_editions:
        verified = sum(competency.verified for competency in edition.competencies)
        inferred = len(edition.competencies) - verified
        yield (
            f"{edition.title.nl}: {len(edition.clusters)} clusters, {len(edition.competencies)} competenties; van "
            f"{verified} is de cluster in de bron gelezen, van {inferred} afgeleid."
        )
        yield ""
        yield from table(("competentie", "cluster", "cluster is", "koppelingen"), _ago_rows(model, edition))


def _ago_rows(model: CompetenceModel, edition: AgoEdition) -> Iterator[list[object]]:
    clusters = {cluster.id: cluster.text.nl for cluster in edition.clusters}
    for item in edition.competencies:
        links = [
            f"{competency.id} (niveau {link.level})" if link.level else competency.id
            for competency in model.competencies
            for link in competency.ago_links
            if (link.edition_id, link.competency_id) == (edition.id, item.id)
        ]
        read = "gelezen" if item.verified else "afgeleid"
        yield [item.title.nl, clusters[item.cluster_id], read, ", ".join(links) or "–"]


def _form_rows(model: CompetenceModel) -> Iterator[list[object]]:
    ranked = {c.id: model.dimension[c.dimension_id].ranked for c in model.competencies}
    for form in model.forms:
        offers = [offer for offer in model.learning_offers if offer.form_id == form.id]
        yield [
            form.name.nl,
            len(offers),
            sum(offer.cost_cents == 0 for offer in offers),
            sum(offer.cost_cents is None for offer in offers),
            sum(not offer.needs_network for offer in offers),
            sum(any(not ranked[raised.competency_id] for raised in offer.raises) for offer in offers),
        ]


def _steps(model: CompetenceModel) -> list[str]:
    return [f"{level} → {level + 1}" for level in range(model.scale.top)]


def _coverage_rows(model: CompetenceModel) -> Iterator[list[object]]:
    for row in coverage(model):
        competency = model.competency[row.competency_id]
        asked = {step.from_level for step in row.asked_steps}
        cells = [_step(step) if step.from_level in asked or step.offer_ids else "–" for step in row.steps]
        status = STATUS_WORDS[competency.provenance.status]
        yield [f"{competency.id} {competency.title.nl}", status, row.highest_target, *cells]


def _step(step: StepCoverage) -> str:
    return f"{len(step.offer_ids)} ({len(step.free_offline_ids)})"


def _requirement_rows(model: CompetenceModel) -> Iterator[list[str]]:
    for competency in model.competencies:
        cells: list[str] = []
        for persona in model.personas:
            asked = persona.requirement(competency.id)
            mark = "!" if asked and asked.critical else ""
            cells.append(f"{asked.target_level} ({asked.weight}){mark}" if asked else "")
        yield [f"{competency.id} {competency.short_name.nl}", *cells]


def main(arguments: list[str]) -> int:
    """Write the page, or only compare it."""
    text = page(load_model(read_model_files(data_folder())))
    if "check" in arguments:
        fresh = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text
        sys.stdout.write("" if fresh else "docs/content.md is out of date: run python -m tools.content_table\n")
        return 0 if fresh else 1
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
