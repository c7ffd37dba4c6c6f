"""The scan of the signed form, beside the client's answer: attached, dropped, seen, replaced, removed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.domain.errors import AppError, FieldRefused
from app.domain.form_specs import scan_removal
from app.domain.labels import label
from app.domain.message import MC, MP, M
from app.services import scans
from app.services.cases import case_file
from ui.forms.context import FormContext
from ui.forms.form_view import FormView
from ui.language import language
from ui.papers.making import Making
from ui.piecemeal import Piecemeal
from ui.steps.scan_seen import see_scan
from ui.steps.scan_taking import Taking
from ui.theme import space
from ui.widgets.buttons import OUTLINED, Button, LinkButton
from ui.widgets.drop_place import DropPlace
from ui.widgets.file_dialog import file_dialog
from ui.widgets.labels import Label, Muted
from ui.widgets.notice import ERROR, Notice
from ui.widgets.way_back import on_escape

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.attachment import Attachment
    from app.domain.consent import Consent
    from app.domain.ids import CaseId
    from app.domain.message import Message
    from app.services.intake import Intake
    from app.services.scans import Scan
    from app.services.session import Session
    from ui.frame import Frame
    from ui.steps.beside import Beside

SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png")
_KILOBYTE, _A_SECOND = 1024, 1000


class ConsentScan(DropPlace):
    """The scan of the newest edition. A file may be dropped on it."""

    def __init__(self, beside: Beside) -> None:
        super().__init__(beside)
        self._page, self._frame = beside.page, beside.frame
        self._case_id = beside.file.case.id
        self._kept: Attachment | None = None
        self._taking: Taking | None = None
        self._reason: FormView | None = None
        self._links: tuple[LinkButton, ...] = ()
        self._body, self._bar = QWidget(), QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.dropped.connect(self.take_in)
        self._show()

    @property
    def busy(self) -> bool:
        """Is a scan being taken in."""
        return self._taking is not None

    def take_in(self, path: Path) -> None:
        """Take a file in: read off the window's thread, then piece by piece."""
        if self._taking is not None or not self._page.leave():
            return
        consent = _newest(self._frame.session, self._case_id)
        if consent is None:
            words = M("Write down the client’s answer first: the scan belongs to it.")
            self._refused(scans.NothingSigned(words))
            return
        keep = (
            partial(scans.attach, self._frame.session, self._case_id, consent.id)
            if self._kept is None
            else partial(_exchanged, self._frame, self._kept.id, self._why())
        )
        self._taking = taking = Taking(self._frame, self._case_id, keep)
        taking.kept.connect(self._show_kept, Qt.ConnectionType.QueuedConnection)
        taking.refused.connect(self._refused)
        taking.over.connect(self._taken)
        count = M("{done} of {total} megabytes")
        self._bar = Making(taking, self, M("The scan is being taken in"), count, _A_SECOND)
        self._column.insertWidget(0, self._bar)
        taking.start(path)

    def _taken(self) -> None:
        self._taking = None
        self._column.removeWidget(self._bar)
        self._bar.hide()
        self._bar.deleteLater()

    def _show_kept(self) -> None:
        self._show(focus=True)

    def choose(self) -> None:
        """Let a person choose the file."""
        _ask_file(self, self.take_in)

    def _show(self, *, focus: bool = False) -> None:
        """Show what is attached now."""
        consent = _newest(self._frame.session, self._case_id)
        known = scans.scans(self._frame.session, self._case_id, consent.id) if consent else ()
        self._kept = next((one for one in known if one.removed_on is None), None)
        self.free = self._kept is None
        self._reason, self._links = None, ()
        column = self._anew()
        first = _offer(column, self.choose) if self._kept is None else self._tell(column, self._kept)
        for gone in (one for one in known if one.removed_on is not None):
            said = M("A scan was removed on {day}: {reason}", day=gone.removed_on, reason=gone.removal_reason)
            column.addWidget(Muted(said))
        if focus:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _anew(self) -> QVBoxLayout:
        """Begin the content anew below the heading."""
        self._column.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = QWidget()
        self._rows = column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.heading)
        self._column.addWidget(self._body)
        return column

    def _tell(self, column: QVBoxLayout, kept: Attachment) -> QWidget:
        column.addWidget(Label(_what(kept)))
        column.addWidget(Muted(M("Attached on {day} by {worker}.", day=kept.added_on, worker=kept.added_by)))
        see = Button(MC("button", "See the scan"), OUTLINED)
        see.clicked.connect(self._see)
        column.addWidget(see)
        asked = (
            (MC("button", "Replace the scan"), MC("button", "Choose another file"), self._instead),
            (MC("button", "Remove the scan"), MC("button", "Erase the scan"), self._remove),
        )
        self._links = tuple(LinkButton(words) for words, _, _ in asked)
        for number, (link, (_, act, do)) in enumerate(zip(self._links, asked, strict=True)):
            link.clicked.connect(partial(self._ask, number, act, do))
            column.addWidget(link)
        return see

    def _ask(self, number: int, act: Message, do: Callable[[], None]) -> None:
        """Ask why the scan goes, in place of what can be done with it; Esc gives it up."""
        column = self._anew()
        self._reason = FormView(scan_removal.FORM.pages[0], FormContext(today=self._frame.session.clock.today()))
        go_on, leave = Button(act, OUTLINED), LinkButton(MC("button", "Keep the scan"))
        go_on.clicked.connect(do)
        leave.clicked.connect(partial(self._keep, number))
        on_escape(self._body, partial(self._keep, number))
        for widget in (self._reason, go_on, leave):
            column.addWidget(widget)
        self._reason.focus_field("reason")

    def _keep(self, number: int) -> None:
        """Show again what can be done, the keyboard where it was."""
        self._show()
        if self._links:
            self._links[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def _why(self) -> str:
        return str(self._reason.answers().get("reason") or "") if self._reason is not None else ""

    def _instead(self) -> None:
        if self._why().strip():
            self.choose()
        else:
            self._refused(scans.ReasonMissing("reason", M("Write why the scan is removed.")))

    def _remove(self) -> None:
        if self._kept is None:
            return
        try:
            _removed(self._frame, self._kept.id, self._why())
        except AppError as refusal:
            self._refused(refusal)
            return
        self._frame.saved(self._frame.session.clock.now())
        self._show(focus=True)

    def _see(self) -> None:
        if self._kept is not None:
            see_scan(self._frame, self._page, self._case_id, self._kept.id)

    def _refused(self, refusal: AppError) -> None:
        """Say why not, where it was asked."""
        if isinstance(refusal, FieldRefused) and self._reason is not None:
            self._reason.show_problems((refusal.problem,))
            return
        self._rows.insertWidget(0, Notice(ERROR, refusal.message, closable=True))


def _ask_file(parent: QWidget, chosen: Callable[[Path], None]) -> None:
    dialog = file_dialog(parent, Path.home(), *SUFFIXES)
    language.bind(dialog, "setWindowTitle", MC("button", "Attach a scan"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def _newest(session: Session, case_id: CaseId) -> Consent | None:
    consents = case_file(session, case_id).consents
    return consents[-1] if consents else None


def _offer(column: QVBoxLayout, choose: Callable[[], None]) -> QWidget:
    """Offer to attach a scan; return what does it."""
    column.addWidget(
        Muted(M("Choose a PDF, JPEG or PNG file, or drop it here. It is kept in the register alone."))
    )
    attach = Button(MC("button", "Attach a scan"), OUTLINED)
    attach.clicked.connect(choose)
    column.addWidget(attach)
    return attach


def _exchanged(frame: Frame, scan_id: str, why: str, scan: Scan, taken: Intake) -> None:
    scans.replace_scan(frame.session, scan_id, scan, why, taken)
    Piecemeal(frame, partial(scans.erase_piece, frame.session, scan_id))


def _removed(frame: Frame, scan_id: str, why: str) -> None:
    scans.remove_scan(frame.session, scan_id, why)
    Piecemeal(frame, partial(scans.erase_piece, frame.session, scan_id))


def _what(kept: Attachment) -> Message:
    pages = MP("{n} page", "{n} pages", n=kept.pages)
    size = max(1, round(kept.size / _KILOBYTE))
    return M("{type}, {pages}, {n} kilobytes", type=label(kept.media_type), pages=pages, n=size)
