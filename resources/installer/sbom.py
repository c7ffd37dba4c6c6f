"""The bill of materials (CycloneDX): what the folder holds, for those who must know what their computers run."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from resources.installer.parts import Part

_SPEC = "1.6"
_EXPRESSION = re.compile(r"[\w.+-]+( (OR|AND|WITH) [\w.+-]+)*")  # of SPDX, as against words


def bill(folder: Path, version: str, parts: Sequence[Part]) -> str:
    """Return the bill of a built folder as JSON: each part, and its files with their hashes."""
    inside = folder / "_internal"
    components = [_component(part, inside) for part in parts]
    own = {
        "type": "application",
        "bom-ref": f"kotio@{version}",
        "name": "kotio",
        "version": version,
        "licenses": [{"license": {"id": "EUPL-1.2"}}],
    }
    serial = uuid5(NAMESPACE_URL, json.dumps(components, sort_keys=True))
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": _SPEC,
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": own},
        "components": components,
        "dependencies": [{"ref": own["bom-ref"], "dependsOn": [each["bom-ref"] for each in components]}],
    }
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def _component(part: Part, inside: Path) -> dict[str, Any]:
    files = [_file(part, name, inside) for name in part.files if (inside / name).is_file()]
    return {
        "type": "library",
        "bom-ref": part.source,
        "name": part.name,
        **({"version": part.version} if part.version else {}),
        "licenses": [_licence(part.licence)],
        "purl": part.source,
        **({"components": files} if files else {}),
    }


def _licence(said: str) -> dict[str, Any]:
    return {"expression": said} if _EXPRESSION.fullmatch(said) else {"license": {"name": said}}


def _file(part: Part, name: str, inside: Path) -> dict[str, Any]:
    digest = hashlib.sha256((inside / name).read_bytes()).hexdigest()
    return {
        "type": "file",
        "bom-ref": f"{part.source}#{name}",
        "name": name,
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }
