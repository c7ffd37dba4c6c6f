"""PySide6 leaves None and True their references: one build of it loses them below Python 3.12, and aborts."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

CALLS = 1_000
STRAY = 50  # what the interpreter itself may let go meanwhile


class Sender(QObject):
    """Sends a signal."""

    sent = Signal()


@pytest.fixture
def sender() -> Sender:
    return Sender()


def lost(value: object, act: Callable[[], object]) -> int:
    """Count the references that a value loses over many calls."""
    before = sys.getrefcount(value)
    for _ in range(CALLS):
        act()
    return before - sys.getrefcount(value)


def test_a_call_that_returns_nothing_costs_none_no_reference(sender: Sender) -> None:
    assert lost(None, lambda: sender.setObjectName("name")) < STRAY


def test_a_signal_that_is_sent_costs_true_no_reference(sender: Sender) -> None:
    assert lost(True, sender.sent.emit) < STRAY
