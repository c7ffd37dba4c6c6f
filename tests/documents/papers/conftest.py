"""Every paper keeps both standards and says, in order, all that was released and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.documents import Paper, build
from tests.documents import samples
from tests.documents.awkward import awkward

if TYPE_CHECKING:
    from app.domain.released import Released


KINDS = {"memo": samples.memo, "form": samples.form, "long": samples.long, "awkward": awkward}


EVERY = [(kind, language) for kind in KINDS for language in ("fi", "sv")]


# a false alarm where a stream's last byte is 0x0D; the syntax check of the same test covers it
FALSE_ALARM = "PDFA2A-STREAM-LENGTH-001"


@pytest.fixture(scope="module", params=EVERY, ids="-".join)
def made(request: pytest.FixtureRequest) -> tuple[Released, Paper]:
    """A paper of each kind and language, built once."""
    kind, language = request.param
    released = KINDS[kind](language)
    return released, build(released)
