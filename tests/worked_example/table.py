"""The people of the worked example as a rating table, made the way the program makes one."""

from competentie_app.analysis.inputs import PersonRow, RatingTable, from_rows
from competentie_app.analysis.targets import asked_of, columns_of
from competentie_app.model.competence_model import CompetenceModel
from tests.worked_example.page import ExamplePerson, WorkedExample


def rating_table(example: WorkedExample, model: CompetenceModel) -> RatingTable:
    """Return the table of the page, people in the order of the page."""
    return from_rows([_row(example, model, person) for person in example.people], columns_of(model))


def _row(example: WorkedExample, model: CompetenceModel, person: ExamplePerson) -> PersonRow:
    ratings = [rating for rating in example.ratings if rating.person == person.name]
    own_targets = [own for own in example.own_targets if own.employee_id == person.name]
    return PersonRow(
        person.name,
        asked=asked_of([model.persona[name] for name in person.persona_ids], own_targets),
        self_codes={rating.competency_id: rating.self_code for rating in ratings},
        manager_codes={rating.competency_id: rating.manager_code for rating in ratings},
        agreed_codes={rating.competency_id: rating.agreed_code for rating in ratings},
        agreed_states={rating.competency_id: rating.state for rating in ratings},
        talk_dated=person.talk_date is not None,
    )
