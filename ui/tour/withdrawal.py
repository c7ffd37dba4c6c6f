"""The end of a tour's case: the client withdraws the consent, in the real window; then the papers of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.codes import Delivery, PaperKind, Place, RecipientKind, Step
from app.domain.ids import CaseId
from app.services import deliveries, papers
from app.services.cases import case_file
from ui.address import WITHDRAWAL, Address
from ui.forms.choice_editors import ChoiceEditor
from ui.steps.withdrawing import WithdrawalPage
from ui.tour.hand import click, settle, wait_until

if TYPE_CHECKING:
    from app.domain.case_file import CaseFile
    from ui.main_window import MainWindow
    from ui.tour.album import Album


def walk_withdrawal(window: MainWindow, album: Album) -> None:
    """Let the parties of the case that is shown have their memos, withdraw the whole, and keep what is made."""
    session = window.frame.session
    case_id = CaseId(str(window.place.address().case))  # type: ignore[union-attr]
    file = case_file(session, case_id)
    for document in papers.newest(file, PaperKind.MEMO):
        if document.organisation_id is not None:
            deliveries.hand_over_today(session, document.id, Delivery.SECURE_MAIL)
    address = Address(Place.CASES, case=case_id, step=Step.CONSENT, page=WITHDRAWAL)
    window.open(address)
    settle(4)
    page = window.place
    if not isinstance(page, WithdrawalPage) or page.form is None:
        raise TypeError("there is nothing to withdraw")
    what = page.form.views["what"].editor
    if isinstance(what, ChoiceEditor):
        click(what.options()[0])
    settle(4)
    album.picture(window, address, file.case.number)
    click(page.foot.continue_button)
    wait_until(lambda: page.form is None)
    settle(4)
    album.picture(window, address, file.case.number, "notices")
    _keep_papers(window, album, case_file(session, case_id))


def _keep_papers(window: MainWindow, album: Album, file: CaseFile) -> None:
    session = window.frame.session
    for document in papers.newest(file, PaperKind.WITHDRAWAL_NOTICE):
        album.paper(
            papers.body(session, document.id),
            kind=str(document.kind),
            case=file.case.number,
            language=document.language,
            recipient=str(file.organisations[str(document.organisation_id)].category),
            step=str(Step.CONSENT),
        )
    alone = papers.own_paper(session, file, PaperKind.ON_YOUR_OWN)
    album.paper(
        papers.pdf_of(alone.released),
        kind=str(alone.kind),
        case=file.case.number,
        language=alone.copy.language,
        recipient=str(RecipientKind.CLIENT),
        step=str(Step.CONSENT),
    )
