"""Before the extract of a client's data: notes and texts that may name others are read; some are held back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.client_record import Withholding
from app.domain.codes import PaperKind, Place
from app.domain.errors import AppError
from app.domain.ids import CaseId
from app.domain.labels import label
from app.domain.message import MC, M
from app.services import client_records, papers
from ui.address import DISCLOSURES, EXTRACT, Address
from ui.language import language
from ui.theme import space
from ui.widgets.buttons import PRIMARY, Button, LinkButton
from ui.widgets.labels import Heading, Label, Muted, Strong, Title
from ui.widgets.notice import ERROR, Notice
from ui.widgets.notice_room import NoticeRoom
from ui.widgets.options import Check
from ui.widgets.scaffold import Column, Scroll

if TYPE_CHECKING:
    from app.domain.extract_walk import FreeText
    from ui.frame import Frame


class ExtractPage(QWidget):
    """The screen: what is ticked is held back, on the ground that is written below."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._case_id = CaseId("")
        self.ticks: dict[str, Check] = {}
        self.section, self.reason = QLineEdit(), QLineEdit()
        self.see = Button(MC("button", "See and print"), PRIMARY)
        self._back = LinkButton(label(PaperKind.DISCLOSURE_LOG), icon="arrow-left")
        self._notices, self._scroll = NoticeRoom(self), Scroll(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._back.clicked.connect(lambda: frame.open(Address(Place.CASES, case=self._case_id, page=DISCLOSURES)))
        self.see.clicked.connect(self._see)
        for line, name in ((self.section, M("Act and section")), (self.reason, M("Why the ground applies"))):
            language.bind(line, "setAccessibleName", name)
            line.returnPressed.connect(self._see)

    def shown(self, address: Address) -> None:
        """Show the texts of a case's client."""
        self._case_id = CaseId(str(address.case))
        record = client_records.record_of(self._frame.session, self._case_id)
        known = client_records.known_names(record)
        texts = client_records.texts(record, language.code)
        notes = [one for one in texts if one.note]
        naming = [one for one in texts if not one.note and one.names_somebody(known)]
        self.section.clear()
        self.reason.clear()
        self._lay_out(notes, naming)
        first = next(iter(self.ticks.values()), None) or self.see
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.verticalScrollBar().setValue(0)

    def address(self) -> Address:
        """Where this is."""
        return Address(Place.CASES, case=self._case_id, page=EXTRACT)

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self._scroll]

    def withheld(self) -> tuple[Withholding, ...]:
        """Return what is ticked, on the ground that is written."""
        section, reason = self.section.text().strip(), self.reason.text().strip()
        held = (key for key, tick in self.ticks.items() if tick.isChecked())
        return tuple(Withholding(key=key, section=section, reason=reason) for key in held)

    def _see(self) -> None:
        """Make the extract and show it; without a ground nothing is held back."""
        held = self.withheld()
        self._notices.clear()
        if held and not (held[0].section and held[0].reason):
            said = M("Write the ground on which texts are held back, and why it applies.")
            self._notices.show_notice(Notice(ERROR, said))
            (self.reason if held[0].section else self.section).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        from ui.papers.paper_window import PaperWindow  # noqa: PLC0415 - what draws pages loads with the first

        try:
            order = client_records.extract(self._frame.session, self._case_id, held)
        except AppError as refusal:
            self._frame.show_error(refusal)
            return
        window = PaperWindow(self._frame, self, PaperKind.EXTRACT, self._case_id)
        window.make(partial(papers.make, order), window.show_made)

    def _lay_out(self, notes: list[FreeText], naming: list[FreeText]) -> None:
        self.ticks = {}
        column = Column(top=space.page_top_back)
        column.add(self._back)
        column.add(Title(label(PaperKind.EXTRACT)))
        column.add(
            Muted(
                M(
                    "All data of the client, the office’s notes and unsaved pages too, and the log of papers "
                    "last. Hand it over in person: nothing in it is hidden."
                )
            )
        )
        for heading, about, texts in (
            (M("The office’s own notes"), M("They belong to the client’s data. Tick one to hold it back."), notes),
            (M("Texts that may name others"), M("Tick a text that tells of somebody else."), naming),
        ):
            if texts:
                column.add(Heading(heading), gap=space.section)
                column.add(Muted(about))
                for one in texts:
                    column.add(self._text(one), gap=space.small)
        if self.ticks:
            column.add(self._ground(), gap=space.section)
        column.add(self._notices, gap=space.heading)
        line = QHBoxLayout()
        line.addWidget(self.see)
        line.addStretch(1)
        column.box.addSpacing(space.section)
        column.box.addLayout(line)
        column.end()
        self._scroll.show_content(column)

    def _text(self, one: FreeText) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.medium)
        tick = Check()
        language.bind(tick, "setAccessibleName", M("Hold back: {text}", text=one.label))
        self.ticks[one.key] = tick
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Strong(one.label))
        words.addWidget(Label(one.text))
        row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return whole

    def _ground(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tiny)
        column.addWidget(Heading(M("Ground for what is held back")))
        column.addWidget(Muted(M("It is printed on the extract and kept with it.")))
        for name, line in ((M("Act and section"), self.section), (M("Why the ground applies"), self.reason)):
            column.addWidget(Strong(name))
            column.addWidget(line)
        return whole
