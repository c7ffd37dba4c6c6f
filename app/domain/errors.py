"""The base of every refusal that a person can be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.forms import Problem
    from app.domain.message import Message


class AppError(Exception):
    """A refusal with a sentence for the person; nothing was lost. Anything else raised is a bug.

    Subclasses stand beside what raises them, one class a failure. The message carries no client data.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(type(self).__name__)
        self.message = message


class FieldRefused(AppError):
    """An answer cannot be kept: the page says so under its field."""

    def __init__(self, field: str, message: Message) -> None:
        super().__init__(message)
        self.field = field

    @property
    def problem(self) -> Problem:
        """The refusal as what stands under the field."""
        from app.domain.forms import Problem  # noqa: PLC0415 - the start knows no forms

        return Problem(self.field, self.message)


class NameMissing(FieldRefused):
    """Something was to be kept without a name."""


class NotFound(AppError):
    """Nothing with this id is in the register."""


class StaleVersion(AppError):
    """The record has been changed since it was read."""
