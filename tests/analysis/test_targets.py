from dataclasses import replace
from datetime import date

from competentie_app.analysis.inputs import Asked, Column
from competentie_app.analysis.targets import asked_in, asked_of, columns_of
from competentie_app.dossier.records import OwnTarget
from competentie_app.model.loading import load_model
from tests.worked_example.page import read_page


def own(competency: str, level: int | None) -> OwnTarget:
    return OwnTarget("p", competency, level, "because", date(2026, 1, 1))


def test_of_two_personas_the_highest_target_and_the_heaviest_weight_win():
    model = load_model(read_page().model_files)
    both = asked_of(model.personas)
    turned = asked_of(reversed(model.personas))
    assert both == turned
    for name, asked in both.items():
        needs = [need for persona in model.personas if (need := persona.requirement(name))]
        assert asked == Asked(
            max(need.target_level for need in needs),
            max(need.weight for need in needs),
            any(need.critical for need in needs),
        )


def test_own_targets_and_exemptions():
    model = load_model(read_page().model_files)
    persona = model.personas[0]
    first, second = persona.requirements[:2]
    without = next(name for name in model.competency if persona.requirement(name) is None)
    asked = asked_of([persona], [own(first.competency_id, 1), own(second.competency_id, None), own(without, 2)])
    assert asked[first.competency_id] == Asked(1, first.weight, first.critical)
    assert second.competency_id not in asked
    assert asked[without] == Asked(2, 1, critical=False)


def test_a_retired_competency_is_asked_of_nobody():
    model = load_model(read_page().model_files)
    persona, other = model.personas[0], model.competencies[-1].id
    name = persona.requirements[0].competency_id
    retired = replace(
        model,
        competencies=tuple(
            replace(each, replaced_by=(other,)) if each.id == name else each for each in model.competencies
        ),
    )
    targets = [own(name, 2), own(other, 1)]
    assert name in asked_in(model, [persona], targets)
    assert asked_in(retired, [persona], targets) == {
        key: need for key, need in asked_of([persona], targets).items() if key != name
    }


def test_nobody_asks_anything_without_a_persona():
    assert asked_of([]) == {}


def test_columns_follow_the_model_and_its_dimensions():
    model = load_model(read_page().model_files)
    columns = columns_of(model)
    assert [column.competency_id for column in columns] == [item.id for item in model.competencies]
    for column in columns:
        rule = model.dimension_of(column.competency_id)
        assert column == Column(column.competency_id, manager_alone=rule.manager_alone, ranked=rule.ranked)
    wanted = [columns[2].competency_id, columns[0].competency_id]
    assert columns_of(model, wanted) == (columns[0], columns[2])
