"""The four pages of the fast track, of the practice case whose release is nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Place
from app.domain.fast_track import next_page
from app.domain.form_specs import FAST
from app.domain.form_specs.fast_track import PAGES
from app.domain.ids import CaseId
from app.services.cases import case_file
from app.services.home import fast
from app.services.lists import home_rows
from ui.address import Address
from ui.tour.hand import settle

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.tour.album import Album

LOOKED_AT = 60  # cases, those whose need is nearest first


def walk_fast_track(window: MainWindow, album: Album) -> None:
    """Look at the four pages of an open case whose time is short and whose first night is not agreed yet."""
    session = window.frame.session
    rows = (row for row in home_rows(session, LOOKED_AT) if fast(row, session.clock.today()))
    files = (case_file(session, CaseId(row.id)) for row in rows)
    last = tuple(PAGES)[-1]
    file = next((one for one in files if next_page(one).step is last), None)
    if file is None:
        raise RuntimeError("no practice case goes by the fast track")
    for step in PAGES:
        address = Address(Place.CASES, case=file.case.id, step=step, page=FAST)
        window.open(address)
        settle(4)
        album.picture(window, address, file.case.number)
