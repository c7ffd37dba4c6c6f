"""The window's language: texts are bound, not set, and replayed when the language changes.

`bind(widget, "setText", M("Save"))` shows a text now and after every switch. Text that a person wrote is bound
too, as it is, so that `unbound` can tell a text nobody translates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QGroupBox, QLabel, QWidget

import i18n

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.domain.message import Message

    Saying = Message | str | Callable[[str], str]

LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_FI"}  # a bare "fi" or "sv" gives weeks that are not ISO's

# What Qt's own catalogues lack or word badly, by (context, source).
_QT_OWN = {
    "fi": {
        ("QPlatformTheme", "Cancel"): "Peruuta",
        ("QPlatformTheme", "Discard"): "Älä tallenna",
        ("QFileDialog", "&Look in:"): "&Kansio:",
        ("QFileDialog", "Files of &type:"): "Tiedoston &tyyppi:",
    },
    "sv": {
        ("QPlatformTheme", "OK"): "OK",
        ("QPlatformTheme", "Discard"): "Spara inte",
        ("QFileDialog", "&Look in:"): "&Mapp:",
    },
}


class _QtOwn(QTranslator):
    """Words in front of Qt's own catalogue."""

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._table = _QT_OWN.get(language, {})

    def isEmpty(self) -> bool:
        return False  # an empty translator is passed over without a LanguageChange

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,  # noqa: ARG002 - Qt's signature
    ) -> str:
        return self._table.get((context, sourceText))  # type: ignore[return-value] # None asks the next translator


class Language(QObject):
    """The language of the window.

    Signals:
        changed: the new language; bound texts have been replayed by then.
    """

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.code = i18n.SOURCE
        self._bound: WeakKeyDictionary[QObject, dict[str, Saying]] = WeakKeyDictionary()
        self._qt: tuple[QTranslator, ...] = ()

    @property
    def locale(self) -> QLocale:
        """The Finnish, Swedish or English of Finland."""
        return QLocale(LOCALES.get(self.code, "fi_FI"))

    def set_other(self) -> None:
        """Speak the other of the two languages."""
        self.set("sv" if self.code == "fi" else "fi")

    def text(self, message: Saying) -> str:
        """Return what a message says in the window's language."""
        return message(self.code) if callable(message) else i18n.text(message, self.code)

    def set(self, code: str) -> None:
        """Show everything in another language; focus, selection and half-typed text stay."""
        self.code = code
        QLocale.setDefault(self.locale)
        self._install(code)
        for widget in QApplication.topLevelWidgets():
            widget.setLocale(self.locale)
        for target, texts in list(self._bound.items()):
            if shiboken6.isValid(target):
                for setter, message in list(texts.items()):
                    getattr(target, setter)(self.text(message))
        self.changed.emit(code)

    def bind(self, target: QObject, setter: str, message: Saying) -> None:
        """Show a text through a setter of `target`, now and after every change of language.

        A name that differs by language is given as a function of the language's code.
        """
        self._bound.setdefault(target, {})[setter] = message
        getattr(target, setter)(self.text(message))

    def bind_name(self, widget: QWidget, message: Saying) -> None:
        """Name a widget for a screen reader and in its tooltip."""
        self.bind(widget, "setAccessibleName", message)
        self.bind(widget, "setToolTip", message)

    def message(self, target: QObject, setter: str) -> Saying | None:
        """Return what is bound to a setter, None where nothing is."""
        return self._bound.get(target, {}).get(setter)

    def unbound(self, root: QWidget) -> Iterator[QWidget]:
        """Give the widgets at and under `root` that show a text which is not bound."""
        for widget in [root, *root.findChildren(QWidget)]:
            if not isinstance(widget, (QLabel, QAbstractButton, QGroupBox)):
                continue
            shown = widget.title() if isinstance(widget, QGroupBox) else widget.text()
            if shown and not widget.objectName().startswith("qt_") and widget not in self._bound:
                yield widget

    def _install(self, code: str) -> None:
        """Put Qt's catalogue and ours in front of it in place of the present two."""
        base = QTranslator(self)
        base.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        new = (base, _QtOwn(code, self))
        for translator in new:
            QCoreApplication.installTranslator(translator)
        for translator in self._qt:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._qt = new


language = Language()
