"""The field's values and rules: frozen dataclasses and pure functions; the standard library alone."""
