"""What can be wrong with a form that comes back. Nothing of the dossier changes when one is raised."""

from __future__ import annotations

from competentie_app.errors import AppError
from competentie_app.texts import msg


class FormError(AppError):
    """A file that is not a form that can be read in."""


def not_our_form(file_name: str) -> FormError:
    """The error for a workbook that this program did not make."""
    return FormError(
        msg("{file} is not a form of this program. Nothing was read.", file=file_name),
        msg("Choose the form that you sent, filled in."),
    )


def damaged_form(file_name: str) -> FormError:
    """The error for a file that cannot be opened as a workbook."""
    return FormError(
        msg("{file} is damaged or no real Excel workbook. Nothing was read.", file=file_name),
        msg("Ask for the form again, or open it in Excel and save it again as .xlsx."),
    )
