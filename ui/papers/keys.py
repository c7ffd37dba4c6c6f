"""The keys of a paper that is seen."""

from __future__ import annotations

from app.domain.message import MC, M
from ui.actions import Key

AS_TEXT, LARGER, SMALLER, FITTING, PRINT, SAVE = "as_text", "larger", "smaller", "fitting", "print", "save"

KEYS = (
    Key(AS_TEXT, "Ctrl+T", M("A paper as text, and back to its pages")),
    Key(LARGER, "Ctrl++", M("Larger")),
    Key(SMALLER, "Ctrl+-", M("Smaller")),
    Key(FITTING, "Ctrl+0", M("As wide as there is room")),
    Key(PRINT, "Ctrl+P", MC("button", "Print")),
    Key(SAVE, "Ctrl+Shift+S", MC("button", "Save as a file")),
)
