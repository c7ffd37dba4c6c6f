"""The areas of the program as tests go through them: all tests of one in the process that walked it."""

from __future__ import annotations

import pytest

from tests.ui.walk.explore import AREAS

IN_EACH_AREA = pytest.mark.parametrize(
    "area", [pytest.param(area, id=area, marks=pytest.mark.xdist_group(f"walk {area}")) for area in AREAS]
)
