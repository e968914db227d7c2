"""What the booklet says of principles, of the dictionaries of AgO, and of where everything comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from competentie_app.app.model_cards import competency_code
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import AgoLink, Competency
from competentie_app.model.learning_offer import LearningOffer
from competentie_app.model.reference import AgoCompetency, AgoEdition
from competentie_app.model.values import Provenance, Status
from competentie_app.reports.content.model_booklet import AgoEditionLines, AgoLine, BookletPrinciple, SourceLine
from competentie_app.reports.content.shared import Text
from competentie_app.texts import Texts, msg, nmsg

_NAMED = 12
"""More items from one source than this are told by their number."""


def principle_lines(
    model: CompetenceModel, competencies: Iterable[Competency], texts: Texts
) -> tuple[BookletPrinciple, ...]:
    """The principles, each with the competencies that rest on it."""
    return tuple(
        BookletPrinciple(
            texts.model_text(principle.title),
            texts.model_text(principle.meaning),
            ", ".join(_short(each, texts) for each in competencies if principle.id in each.principle_ids),
        )
        for principle in model.principles
    )


def ago_links(model: CompetenceModel, competency: Competency, texts: Texts) -> tuple[str, ...]:
    """The links of one competency in words, with the level where one can be argued."""
    titles = {(edition.id, item.id): item.title for edition in model.ago_editions for item in edition.competencies}
    found: list[str] = []
    for link in competency.ago_links:
        title = titles.get((link.edition_id, link.competency_id))
        name = texts.model_text(title) if title else link.competency_id
        found.append(name if link.level is None else texts.t("{name} (level {level})", name=name, level=link.level))
    return tuple(found)


def ago_lines(model: CompetenceModel, competencies: Sequence[Competency], texts: Texts) -> tuple[AgoEditionLines, ...]:
    """Each edition with the competencies of it that something links to."""
    found = (_edition(edition, competencies, texts) for edition in model.ago_editions)
    return tuple(edition for edition in found if edition.lines)


def _edition(edition: AgoEdition, competencies: Sequence[Competency], texts: Texts) -> AgoEditionLines:
    clusters = {cluster.id: texts.model_text(cluster.text) for cluster in edition.clusters}
    lines = ((item, [_linked(each, item, edition, texts) for each in competencies]) for item in edition.competencies)
    return AgoEditionLines(
        texts.model_text(edition.title),
        tuple(
            AgoLine(
                texts.model_text(item.title),
                clusters.get(item.cluster_id, ""),
                item.verified,
                ", ".join(filter(None, links)),
            )
            for item, links in lines
            if any(links)
        ),
    )


def _linked(competency: Competency, item: AgoCompetency, edition: AgoEdition, texts: Texts) -> str:
    """The competency in a few words if it links to this item, with the level where there is one; else nothing."""
    link = next((each for each in competency.ago_links if _leads_to(each, item, edition)), None)
    if link is None:
        return ""
    name = _short(competency, texts)
    return name if link.level is None else texts.t("{name} (level {level})", name=name, level=link.level)


def _leads_to(link: AgoLink, item: AgoCompetency, edition: AgoEdition) -> bool:
    return (link.edition_id, link.competency_id) == (edition.id, item.id)


def _short(competency: Competency, texts: Texts) -> str:
    return competency_code(competency) or texts.model_text(competency.title)


def source_lines(
    model: CompetenceModel, competencies: Iterable[Competency], offers: Iterable[LearningOffer], texts: Texts
) -> tuple[SourceLine, ...]:
    """What comes from where: items of one kind with the same status and source stand together."""
    words = texts.model_text
    whole = [(words(model.title), model.provenance)]
    kinds: tuple[tuple[Text, list[tuple[str, Provenance]]], ...] = (
        (msg("Model"), whole),
        (msg("Dimensions"), [(words(each.title), each.provenance) for each in model.dimensions]),
        (msg("Competencies"), [(_short(each, texts), each.provenance) for each in competencies]),
        (msg("Personas"), [(words(each.title), each.provenance) for each in model.personas if not each.replaced_by]),
        (msg("Learning offers"), [(words(each.title), each.provenance) for each in offers]),
        (msg("Principles"), [(words(each.title), each.provenance) for each in model.principles]),
        (msg("AgO dictionary"), [(words(each.title), each.provenance) for each in model.ago_editions]),
    )
    return tuple(line for kind, items in kinds for line in _by_source(kind, items, texts))


def _by_source(kind: Text, items: Iterable[tuple[str, Provenance]], texts: Texts) -> Iterable[SourceLine]:
    together: dict[tuple[Status, str], list[str]] = {}
    for name, provenance in items:
        together.setdefault((provenance.status, provenance.source), []).append(name)
    for (status, source), names in together.items():
        many = texts.render(nmsg("{count} item", "{count} items", len(names)))
        yield SourceLine(kind, ", ".join(names) if len(names) <= _NAMED else many, status, source)
