"""What narrows the directory: a search, a kind of party or an organisation, and whether the retired are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.codes import Category
from app.domain.labels import label
from app.domain.message import MC, M
from app.services.members import found
from ui.language import language
from ui.places.filter_edit import FilterEdit
from ui.places.member_words import party_name
from ui.theme import space, theme
from ui.widgets.options import Check, Combo

if TYPE_CHECKING:
    from app.services.members import Directory, MemberRow, PartyRow


class DirectoryFilter(QWidget):
    """The filters.

    Signals:
        changed: other rows are to be shown.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._directory: Directory | None = None
        self.search = FilterEdit(M("Search by name or organisation"), self)
        self.party = Combo(self)
        self.party.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.party.setMinimumContentsLength(10)
        language.bind(self.party, "set_name", M("Kind of party or organisation"))
        self.active = Check(self)
        self.active.setChecked(True)
        language.bind(self.active, "setText", M("Active only"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.buttons)
        self.search.setMaximumWidth(theme.scaled("width.list"))
        self.party.setMaximumWidth(theme.scaled("width.text"))
        row.addWidget(self.search, 3)
        row.addWidget(self.party, 2)
        row.addWidget(self.active, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        self.search.textChanged.connect(self.changed)
        self.party.currentIndexChanged.connect(self.changed)
        self.active.toggled.connect(self.changed)
        language.changed.connect(self._fill)

    @property
    def narrows(self) -> bool:
        """Is something typed or chosen."""
        return bool(self.search.text().strip() or self.party.currentData())

    def show_directory(self, directory: Directory) -> None:
        """Offer the organisations of a directory."""
        self._directory = directory
        self._fill()

    def clear(self) -> None:
        """Take the filters away."""
        self.search.clear()
        self.party.setCurrentIndex(0)

    def members(self) -> tuple[MemberRow, ...]:
        """Return the members that are to be shown."""
        rows = self._directory.members if self._directory else ()
        chosen, active = self.party.currentData(), self.active.isChecked()
        return found(
            [
                row
                for row in rows
                if (row.worker.active or not active)
                and (not chosen or chosen in {row.worker.organisation_id, _category(row.organisation)})
            ],
            self.search.text(),
        )

    def parties(self) -> tuple[PartyRow, ...]:
        """Return the organisations that are to be shown."""
        rows = self._directory.parties if self._directory else ()
        chosen, active = self.party.currentData(), self.active.isChecked()
        return found(
            [
                row
                for row in rows
                if (row.organisation.active or not active)
                and (not chosen or chosen in {row.id, _category(row.organisation)})
            ],
            self.search.text(),
        )

    def _fill(self) -> None:
        """Fill the list in the window's language; what was chosen stays chosen."""
        chosen = self.party.currentData()
        self.party.blockSignals(True)
        self.party.clear()
        self.party.addItem(language.text(MC("filter", "All parties")), "")
        for category in Category:
            self.party.addItem(language.text(label(category)), _key(category))
        rows = self._directory.parties if self._directory else ()
        if rows:
            self.party.insertSeparator(self.party.count())
        for row in rows:
            if row.organisation.active:
                self.party.addItem(party_name(row.organisation), row.id)
        self.party.setCurrentIndex(max(0, self.party.findData(chosen or "")))
        self.party.blockSignals(False)


def _key(category: Category) -> str:
    return f"category:{category}"


def _category(organisation: object) -> str:
    category = getattr(organisation, "category", None)
    return _key(category) if category else ""
