"""The forms of the product, as data: one module a step, and one for each thing kept beside the steps."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from app.domain.codes import Step

if TYPE_CHECKING:
    from app.domain.forms import FormSpec


@cache
def form(step: Step) -> FormSpec:
    """Return the form of a step, read when it is first asked for."""
    spec: FormSpec = import_module(f"app.domain.form_specs.{step.value}").FORM
    return spec


def step_forms() -> tuple[FormSpec, ...]:
    """Return the forms of the six steps in order."""
    return tuple(form(step) for step in Step)
