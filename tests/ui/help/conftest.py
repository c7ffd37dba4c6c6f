"""The window on a register, as for the places."""

from __future__ import annotations

from tests.ui.places.conftest import mika, session, window

__all__ = ["mika", "session", "window"]
