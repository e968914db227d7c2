"""What can be wrong with a workbook of the model. Nothing changes when one is raised."""

from __future__ import annotations

from competentie_app.errors import AppError
from competentie_app.texts import msg


class ModelBookError(AppError):
    """A file that is not a workbook of the model."""


def not_a_model_book(file_name: str) -> ModelBookError:
    """The error for a workbook that this program did not make, or not as a workbook of a model."""
    return ModelBookError(
        msg("{file} is not a workbook of a competence model. Nothing was read.", file=file_name),
        msg("Choose a workbook that this program made from a model, edited and saved as .xlsx."),
    )


def damaged_book(file_name: str) -> ModelBookError:
    """The error for a file that cannot be opened as a workbook."""
    return ModelBookError(
        msg("{file} is damaged or no real Excel workbook. Nothing was read.", file=file_name),
        msg("Open it in Excel, save it again as .xlsx, and read that copy."),
    )


def other_model(file_name: str, theirs: str, ours: str) -> ModelBookError:
    """The error for a workbook of another model than the one that it is compared with."""
    return ModelBookError(
        msg("{file} is a workbook of the model *{theirs}*, not of *{ours}*. Nothing was read.",
            file=file_name, theirs=theirs, ours=ours),
        msg("Open the model that the workbook was made from, or choose another workbook."),
    )  # fmt: skip
