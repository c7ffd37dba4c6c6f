"""What these tests begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.forms.given import context, page
from tests.ui.hands import show
from ui.forms.form_view import FormView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


ALL = page()


@pytest.fixture
def view(qtbot: QtBot) -> FormView:
    made = FormView(ALL, context())
    qtbot.addWidget(made)
    show(made, 1000, 2400)
    return made
