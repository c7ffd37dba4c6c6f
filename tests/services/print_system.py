"""A print system of the test's own: a cupsd on a socket in a folder, with one printer that keeps what it got."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

QUEUE = "Toimisto"
TOOLS = ("cupsd", "lp", "lpadmin", "lpstat")
SYSTEM = {"PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"}  # where cupsd lies is not on everybody's path
_PATIENCE = 30.0  # seconds

_DAEMON = """
Listen {folder}/s
Browsing Off
WebInterface No
DefaultAuthType None
PageLogFormat %{{job-name}}
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """
FileDevice Yes
Sandboxing relaxed
ServerRoot {folder}/etc
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
"""
# a printer that understands PDF, as the office's do; cups-filters makes its pages ready
_PRINTER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PDF.PPD"
*Product: "(PDF)"
*Manufacturer: "PDF"
*ModelName: "PDF"
*ShortNickName: "PDF"
*NickName: "PDF"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
"""


@dataclass(frozen=True)
class PrintSystem:
    """The running print system; `environment` leads the commands and Qt to it."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        return {"CUPS_SERVER": f"{self.folder}/s", **SYSTEM}

    def printed(self) -> bytes:
        """Wait until the one job has been printed, and return what came out."""
        _until(lambda: QUEUE in self._ended())
        return (self.folder / "out/printed").read_bytes()

    def job_name(self) -> str:
        """Return the name under which the job went through the print system."""
        return (self.folder / "log/page").read_text("utf-8").split("\n")[0]

    def _ended(self) -> str:
        environment = {**os.environ, **self.environment}
        asked = ("lpstat", "-W", "completed", "-o")
        return subprocess.run(asked, env=environment, check=True, capture_output=True, text=True).stdout


def _until(there: Callable[[], bool]) -> None:
    """Wait for another process."""
    end = time.monotonic() + _PATIENCE
    while not there():
        if time.monotonic() > end:
            raise TimeoutError("the print system does not answer")
        time.sleep(0.05)


def lacking() -> list[str]:
    """Return what this computer lacks of a print system."""
    return [name for name in TOOLS if shutil.which(name, path=SYSTEM["PATH"]) is None]


@contextmanager
def print_system() -> Iterator[PrintSystem]:
    """Run a print system; the computer's own is not touched."""
    folder = Path(tempfile.mkdtemp(prefix="cups-"))  # short: it is the path of a socket
    for name in ("etc/ppd", "spool/tmp", "cache", "state", "log", "out"):
        (folder / name).mkdir(parents=True)
    for name in (".", "spool", "spool/tmp", "cache"):
        (folder / name).chmod(0o777)  # the filters run as another account
    (folder / "cupsd.conf").write_text(_DAEMON.format(folder=folder))
    (folder / "cups-files.conf").write_text(_FILES.format(folder=folder))
    (folder / "printer.ppd").write_text(_PRINTER)
    system = PrintSystem(folder)
    environment = {**os.environ, **system.environment}
    arguments = ("-f", "-c", f"{folder}/cupsd.conf", "-s", f"{folder}/cups-files.conf")
    daemon = subprocess.Popen(("cupsd", *arguments), env=environment)
    try:
        _until((folder / "s").exists)
        for change in (
            ("-p", QUEUE, "-E", "-v", f"file:{folder}/out/printed", "-P", f"{folder}/printer.ppd"),
            ("-d", QUEUE),
        ):
            subprocess.run(("lpadmin", *change), env=environment, check=True, capture_output=True)
        yield system
    finally:
        daemon.terminate()
        daemon.wait(10)
        shutil.rmtree(folder, ignore_errors=True)
