"""What Linux installs from: an archive for one account without an administrator, and a package for a computer."""

from __future__ import annotations

import lzma
import os
import platform
import shutil
import subprocess
import tarfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from resources.installer import NAME

_HERE = Path(__file__).parent / "linux"
_MARK = Path(__file__).parent.parent / "kotio.svg"
_SHARED = {  # where desktops look for the entry of the menu, the kind of file and the icon
    "applications/kotio.desktop": _HERE / "kotio.desktop",
    "mime/packages/kotio.xml": _HERE / "kotio.xml",
    "icons/hicolor/scalable/apps/kotio.svg": _MARK,
}
# The best is what people download; who only tries whether it installs, packs a third worse in a third of the time
_LEVEL = int(os.environ.get("KOTIO_PACKING", "9"))
_FILTERS = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": _LEVEL}]  # the first is for machine code

# what the folder asks of a system: it brings the rest
_CONTROL = """Package: kotio
Version: {version}
Architecture: {architecture}
Maintainer: Kotio
Section: misc
Priority: optional
Installed-Size: {size}
Depends: libc6 (>= {libc}), libgl1, libegl1, libxcb1, libwayland-client0, libwayland-cursor0, fontconfig-config
Recommends: cups-client
Description: Register of a housing co-operation group
 Takes a case through six steps from prison to a home, in Finnish and in Swedish,
 offline and over one file.
"""


def pack(folder: Path, version: str, workshop: Path) -> None:
    """Put the archive and the package beside a built folder; `workshop` is where their parts are laid out."""
    shutil.rmtree(workshop, ignore_errors=True)
    with ThreadPoolExecutor() as both:  # each takes a processor of its own
        made = [both.submit(make, folder, version, workshop) for make in (_archive, _package)]
        for each in made:
            each.result()


def _archive(folder: Path, version: str, workshop: Path) -> None:
    name = f"{NAME}-{version}-linux-{platform.machine()}"
    lay_out(workshop / "share")
    with (
        lzma.open(folder.parent / f"{name}.tar.xz", "wb", filters=_FILTERS) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        for each in (folder, workshop / "share", _HERE / "install.sh", _HERE / "uninstall.sh"):
            archive.add(each, f"{name}/{each.name}", filter=_of_nobody)


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def _package(folder: Path, version: str, workshop: Path) -> None:
    """Make the package; the system itself tells its menus and kinds of files of what a package brings."""
    root = workshop / "package"
    shutil.copytree(folder, root / "usr/lib" / NAME, symlinks=True)
    lay_out(root / "usr/share")
    (root / "usr/bin").mkdir()
    for starter in (NAME, f"{NAME}-console"):
        (root / "usr/bin" / starter).symlink_to(f"../lib/{NAME}/{starter}")
    terms = root / "usr/share/doc" / NAME / "copyright"
    terms.parent.mkdir(parents=True)
    terms.write_text(f"Kotio: EUPL-1.2. All that goes with it: /usr/lib/{NAME}/licences\n")
    size = sum(each.lstat().st_size for each in root.rglob("*")) // 1024
    architecture = {"x86_64": "amd64", "aarch64": "arm64"}[platform.machine()]
    control = root / "DEBIAN/control"
    control.parent.mkdir()
    control.write_text(
        _CONTROL.format(version=version, architecture=architecture, size=size, libc=platform.libc_ver()[1])
    )
    target = folder.parent / f"{NAME}_{version}_{architecture}.deb"
    made = ("dpkg-deb", "--root-owner-group", "-Zxz", f"-z{_LEVEL}", "--build", root, target)
    subprocess.run(made, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - a fixed program


def lay_out(share: Path) -> None:
    """Lay out what desktops read, as it lies below a folder `share`."""
    for name, source in _SHARED.items():
        (share / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, share / name)
