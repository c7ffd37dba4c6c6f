"""The forms of the product, as data: one module a step, and one for each thing kept beside the steps."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from app.domain.codes import Step

if TYPE_CHECKING:
    from app.domain.forms import FormSpec, Page

FAST = "fast"  # the page of four of the steps that belongs to the fast track

# pages of acts beside the steps that are drafted as those are, by the name of the draft: the form of each
WITHDRAWAL, WITHHOLDING = "consent/withdrawal", "case/withholding"
_ACTS = {WITHDRAWAL: "withdrawal", WITHHOLDING: "withholding"}


@cache
def form(step: Step) -> FormSpec:
    """Return the form of a step, read when it is first asked for."""
    spec: FormSpec = import_module(f"app.domain.form_specs.{step.value}").FORM
    return spec


def page(step: Step, name: str) -> Page:
    """Return a page of a step, that of the fast track included; raises KeyError."""
    if name != FAST:
        return form(step).page(name)
    pages: dict[Step, Page] = import_module("app.domain.form_specs.fast_track").PAGES
    return pages[step]


def step_forms() -> tuple[FormSpec, ...]:
    """Return the forms of the six steps in order."""
    return tuple(form(step) for step in Step)


def drafted(key: str) -> Page:
    """Return the page that a draft is of, "step/page" or that of an act."""
    if key in _ACTS:
        spec: FormSpec = import_module(f"app.domain.form_specs.{_ACTS[key]}").FORM
        return spec.pages[0]
    step, _, name = key.partition("/")
    return page(Step(step), name)
