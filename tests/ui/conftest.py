"""The look and the language every test of the window begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from ui.language import language
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    if not qapp.styleSheet() or theme.dark or theme.factor != 1.0:
        theme.apply(qapp, "light", 1.0)
    if language.code != "fi":
        language.set("fi")
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # outside a loop nothing else does
    if language.code != "fi":
        language.set("fi")
