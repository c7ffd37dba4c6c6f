"""The archive's two scripts, in a home of their own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from resources.installer.linux_packages import lay_out

SCRIPTS = Path(__file__).parent.parent.parent / "resources" / "installer" / "linux"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="scripts of Linux")


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """An archive as it is unpacked, with starters that say their version."""
    folder = tmp_path / "un packed"
    (folder / "kotio").mkdir(parents=True)
    for starter in ("kotio", "kotio-console"):
        (folder / "kotio" / starter).write_text("#!/bin/sh\necho 1\n")
        (folder / "kotio" / starter).chmod(0o755)
    lay_out(folder / "share")
    for script in ("install.sh", "uninstall.sh"):
        shutil.copy(SCRIPTS / script, folder)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "Åsa Ö"
    home.mkdir()
    return home


def run(command: Path, home: Path) -> str:
    surroundings = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    return subprocess.run(("sh", command), env=surroundings, check=True, capture_output=True, text=True).stdout


def files(folder: Path) -> list[str]:
    return sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if not each.is_dir())


def test_an_account_gets_the_program_its_entry_and_its_kind_of_file(unpacked: Path, home: Path) -> None:
    run(unpacked / "install.sh", home)
    starter = home / ".local" / "bin" / "kotio"
    assert subprocess.check_output([starter]) == b"1\n"
    entry = (home / ".local/share/applications/kotio.desktop").read_text(encoding="utf-8")
    assert f'Exec="{home}/.local/lib/kotio/kotio" %f' in entry
    assert "MimeType=application/x-kotio;" in entry
    assert "*.kotio" in (home / ".local/share/mime/packages/kotio.xml").read_text(encoding="utf-8")


def test_a_newer_version_takes_the_place_of_the_older(unpacked: Path, home: Path) -> None:
    (unpacked / "kotio" / "old.so").touch()
    run(unpacked / "install.sh", home)
    (unpacked / "kotio" / "old.so").unlink()
    run(unpacked / "install.sh", home)
    assert files(home / ".local/lib") == ["kotio/kotio", "kotio/kotio-console", "kotio/uninstall.sh"]


def test_only_what_a_person_made_is_left_after_it(unpacked: Path, home: Path) -> None:
    kept = (
        ".local/share/kotio/register.kotio",
        ".config/kotio/settings.json",
        ".local/share/mime/packages/other.xml",
    )
    for name in kept:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text('<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info"/>')
    run(unpacked / "install.sh", home)
    run(home / ".local/lib/kotio/uninstall.sh", home)
    left = [name for name in files(home) if not name.startswith(".local/share/mime/")]
    assert left == sorted(name for name in kept if "mime" not in name)
    assert (home / kept[2]).exists()


def test_nothing_is_left_in_an_empty_home(unpacked: Path, home: Path) -> None:
    run(unpacked / "install.sh", home)
    run(home / ".local/lib/kotio/uninstall.sh", home)
    assert files(home) == []
