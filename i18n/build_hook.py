"""Ships the catalogues compiled: a wheel holds each `.mo`, so an installed program compiles nothing."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg] # hatchling loads it by its base alone
    """Compiles the catalogues into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled catalogues; a program run from its sources compiles its own."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from i18n import LANGUAGES  # noqa: PLC0415 - the project's own code, found by the line above
        from i18n.compiled import compile_catalogue  # noqa: PLC0415

        self._made = tempfile.TemporaryDirectory()
        for language in LANGUAGES:
            source = Path(self.root, "i18n", f"{language}.po").read_bytes()
            compiled = Path(self._made.name, f"{language}.mo")
            compiled.write_bytes(compile_catalogue(source))
            build_data["force_include"][str(compiled)] = f"i18n/{language}.mo"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Leave nothing behind."""
        if version != "editable":
            self._made.cleanup()
