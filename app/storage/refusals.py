"""What the register refuses, one class a failure, each with a sentence for the person at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.errors import AppError
from app.domain.message import M

if TYPE_CHECKING:
    from datetime import datetime


class StorageError(Exception):
    """A bug in how the register was used: a broken constraint, wrong SQL. Carries no values."""


class RegisterMissing(AppError):
    """There is no file of that name."""

    def __init__(self) -> None:
        super().__init__(
            M("There is no register in that place. It may have been moved, or its drive is not connected.")
        )


class RegisterEmpty(AppError):
    """The file has no content."""

    def __init__(self) -> None:
        super().__init__(M("The file is empty: it is not a register. Nothing was changed."))


class NotARegister(AppError):
    """The file is no database."""

    def __init__(self) -> None:
        super().__init__(M("The file is not a register of Kotio. Nothing was changed."))


class AnotherProgram(AppError):
    """The file is a database of another program."""

    def __init__(self) -> None:
        super().__init__(
            M("The file belongs to another program: it is not a register of Kotio. Nothing was changed.")
        )


class NewerRegister(AppError):
    """The register was saved by a newer version of Kotio."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            M(
                "The register was saved by a newer version of Kotio (form {found}, this program knows {known}). "
                "Install the newer version. Nothing was changed.",
                found=found,
                known=known,
            )
        )


class RegisterDamaged(AppError):
    """The file's content is broken."""

    def __init__(self) -> None:
        super().__init__(
            M("The register is damaged and was not opened, so that nothing more is lost. Tell your IT support.")
        )


class DamageFound(AppError):
    """The content of the open file is broken where nothing has been read yet."""

    def __init__(self) -> None:
        super().__init__(
            M("The register is damaged. Close Kotio and tell your IT support, so that nothing more is lost.")
        )


class RegisterReadOnly(AppError):
    """The file or its folder cannot be written."""

    def __init__(self) -> None:
        super().__init__(
            M("The register or its folder can only be read. Ask your IT support for the right to write in it.")
        )


class RegisterUnreadable(AppError):
    """The account may not read the file."""

    def __init__(self) -> None:
        super().__init__(M("You have no right to read the register. Ask your IT support for it."))


class RegisterOpen(AppError):
    """Another Kotio has the register open."""

    def __init__(self, worker: str, computer: str, since: datetime | None) -> None:
        if since is None:
            message = M("The register is already open in another window or on another computer.")
        else:
            local = since.astimezone()
            message = M(
                "The register is already open: {worker}, computer {computer}, since {day} at {time}.",
                worker=worker or "–",
                computer=computer,
                day=local.date(),
                time=local.time(),
            )
        super().__init__(message)


class RegisterExists(AppError):
    """A new register was asked for in the place of a file."""

    def __init__(self) -> None:
        super().__init__(M("There is already a file of that name. Choose another name."))


class FolderMissing(AppError):
    """A new register was asked for in a folder that does not exist."""

    def __init__(self) -> None:
        super().__init__(M("There is no such folder. Choose another one."))


class ProtectionMissing(AppError):
    """A protected register was to be opened without the encrypting engine."""

    def __init__(self) -> None:
        super().__init__(
            M("The register is protected, and the part of Kotio that opens such registers is not installed.")
        )


class WrongKey(AppError):
    """The key does not open the register."""

    def __init__(self) -> None:
        super().__init__(M("The key does not open this register. Nothing was changed."))


class RegisterBusy(AppError):
    """Something else holds the file for longer than a save waits."""

    def __init__(self) -> None:
        super().__init__(M("The register is in use by another program just now. Try again in a moment."))


class DiskFull(AppError):
    """There is no room for the change."""

    def __init__(self) -> None:
        super().__init__(M("The disk is full: the last change was not saved. Free some space and try again."))


class DiskFailed(AppError):
    """Reading or writing the file failed."""

    def __init__(self) -> None:
        super().__init__(
            M("The disk does not answer: the last change was not saved. Check the drive and try again.")
        )


class InUse(AppError):
    """What was to be removed is named by something that stays."""

    def __init__(self) -> None:
        super().__init__(M("This cannot be removed, because other records use it."))


class WorkerUnknown(AppError):
    """Something was to be saved before it is known who works."""

    def __init__(self) -> None:
        super().__init__(M("Choose first who you are."))
