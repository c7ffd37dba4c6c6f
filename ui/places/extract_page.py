"""Before the extract of a client's data: notes and texts that may name others are read; some are held back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.client_record import Withholding
from app.domain.codes import PaperKind, Place
from app.domain.form_specs import WITHHOLDING
from app.domain.form_specs.withholding import HELD
from app.domain.ids import CaseId
from app.domain.labels import label
from app.domain.message import MC, M
from app.services import act_drafts, client_records
from ui.address import DISCLOSURES, EXTRACT, Address
from ui.language import language
from ui.piecemeal import Piecemeal
from ui.places.extract_ground import Ground
from ui.places.extract_texts import Texts
from ui.theme import space
from ui.typed_draft import act_draft
from ui.widgets.buttons import PRIMARY, Button, LinkButton
from ui.widgets.labels import Muted, Title
from ui.widgets.notice import ERROR, Notice
from ui.widgets.notice_room import NoticeRoom
from ui.widgets.scaffold import Column, Scroll

if TYPE_CHECKING:
    from app.services.client_records import ToBeRead
    from ui.frame import Frame
    from ui.typed_draft import TypedDraft
    from ui.widgets.options import Check

_LEFT, _WIDE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag(0)


class ExtractPage(QWidget):
    """The screen: what is ticked is held back, on the ground that is written below."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._case_id = CaseId("")
        self._draft: TypedDraft | None = None
        self.texts: Texts | None = None
        self.ground = Ground()
        self.see = Button(MC("button", "See and print"), PRIMARY)
        self._back = LinkButton(label(PaperKind.DISCLOSURE_LOG), icon="arrow-left")
        self._notices, self._scroll = NoticeRoom(self), Scroll(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._back.clicked.connect(lambda: frame.open(Address(Place.CASES, case=self._case_id, page=DISCLOSURES)))
        self.see.clicked.connect(self._see)

    def shown(self, address: Address) -> None:
        """Show the texts of a case's client, gathered off the window's thread."""
        self._case_id = CaseId(str(address.case))
        if self.texts is not None:
            self.texts.whole.disconnect(self._show_whole)  # left half way they are not those that come
            self.texts.deleteLater()
        self._draft = self.texts = None
        self._lay_out(Muted(M("What is known of the client is being gathered…")))
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        work = partial(client_records.to_be_read, self._frame.session, self._case_id, language.code)
        self._frame.jobs.run(work, on_done=self._show_texts, on_refused=self._frame.show_error)

    def address(self) -> Address:
        """Where this is."""
        return Address(Place.CASES, case=self._case_id, page=EXTRACT)

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self._scroll]

    def leave(self) -> bool:
        """Keep what is typed; it is there when the page is seen again."""
        if self._draft is not None:
            self._draft.keep()
        return True

    def withheld(self) -> tuple[Withholding, ...]:
        """Return what is ticked, on the ground that is written."""
        said = self.ground.answers()
        section, reason = said.get("section", ""), said.get("reason", "")
        return tuple(Withholding(key=key, section=section, reason=reason) for key in self._held())

    @property
    def ticks(self) -> dict[str, Check]:
        """The boxes of the texts that are laid out, by the texts' keys."""
        return self.texts.ticks if self.texts is not None else {}

    def _held(self) -> list[str]:
        return self.texts.held() if self.texts is not None else []

    def _see(self) -> None:
        """Gather and make the extract, and show it; without a ground nothing is held back."""
        held = self.withheld()
        self._notices.clear()
        if held and not (held[0].section and held[0].reason):
            said = M("Write the ground on which texts are held back, and why it applies.")
            self._notices.show_notice(Notice(ERROR, said))
            self.ground.ask()
            return
        from ui.papers.paper_window import PaperWindow  # noqa: PLC0415 - what draws pages loads with the first

        self.leave()
        window = PaperWindow(self._frame, self, PaperKind.EXTRACT, self._case_id)
        work = partial(client_records.made_extract, self._frame.session, self._case_id, held)
        window.make(work, window.show_made)

    def _show_texts(self, found: ToBeRead) -> None:
        """Show the texts, and what was typed here before."""
        if found.case_id != self._case_id:
            return  # another client's have been asked for since
        typed = act_drafts.kept(self._frame.session, self._case_id, WITHHOLDING)
        self.ground = Ground()
        self.ground.set_answers(typed)
        self.ground.done.connect(self._see)
        self.texts = texts = Texts(found, typed.get(HELD) or (), self)
        self._draft = act_draft(self._frame, self._case_id, WITHHOLDING, self._answers, texts)
        for edited in (texts.edited, self.ground.edited):
            edited.connect(self._draft.touch)
        texts.hide()  # laid out among the others each new one would cost more than the one before
        texts.whole.connect(self._show_whole)
        Piecemeal(self._frame, texts.more, texts)

    def _show_whole(self) -> None:
        """Show the texts and what follows them; the keyboard goes to the first where nobody took it elsewhere."""
        if self.texts is None:
            return
        waits = self._back.hasFocus()
        self._lay_out(self.texts, *((self.ground,) if self.ticks else ()), self._notices, self.see)
        if waits:
            first = next(iter(self.ticks.values()), None) or self.see
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.verticalScrollBar().setValue(0)

    def _answers(self) -> dict[str, Any]:
        return {**self.ground.answers(), HELD: self._held()}

    def _lay_out(self, *below: QWidget) -> None:
        """Lay the page out: its title, and what stands below."""
        for kept in (self._back, self._notices, self.see):  # the content before goes, and not what it held
            kept.setParent(self)
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
        for widget in below:
            column.box.addSpacing(space.section)
            column.box.addWidget(widget, 0, _LEFT if widget is self.see else _WIDE)
            widget.show()
        column.end()
        self._scroll.show_content(column)
        for kept in (self._notices, self.see):
            kept.setVisible(kept in below)
