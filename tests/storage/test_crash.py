"""A process killed in the middle of saving loses nothing that it had acknowledged."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.storage.check import check
from app.storage.register import open_register

WORKLOAD = """
import os, sys
from pathlib import Path
from app.domain.case import Case
from app.domain.client import Client
from app.storage.register import open_register
from app.storage.unit_of_work import UnitOfWork
from tests.storage.given import MOMENT, TODAY

register, told = Path(sys.argv[1]), open(sys.argv[2], "ab")
held = open_register(register)
number = held.connection.value("SELECT count(*) FROM client")
print("READY", flush=True)
while True:
    number += 1
    with UnitOfWork(held.connection, worker="päivi", now=MOMENT, today=TODAY) as work:
        work.clients.save(Client(id=f"client-{number}", name=f"Nimi {number}"))
        work.cases.save(
            Case(id=f"case-{number}", client_id=f"client-{number}", number=f"2026-{number}", group_id="group",
                 opened_on=TODAY)
        )
    told.write(b"%d\\n" % number)
    told.flush()
    os.fsync(told.fileno())
"""
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_loses_nothing_acknowledged_and_leaves_nothing_half(path: Path, tmp_path: Path, seed: int) -> None:
    told = tmp_path / "told"
    told.touch()
    chance = random.Random(seed)
    for _ in range(2):
        command = [sys.executable, "-c", WORKLOAD, str(path), str(told)]
        running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert running.stdout is not None
        assert running.stdout.readline() == "READY\n"
        time.sleep(chance.uniform(0.02, 0.25))
        running.kill()
        running.wait()
        running.stdout.close()
    acknowledged = {int(line) for line in told.read_text().split()}
    held = open_register(path)
    kept = {int(key.split("-")[1]) for (key,) in held.connection.rows("SELECT id FROM client")}
    cases = {int(key.split("-")[1]) for (key,) in held.connection.rows("SELECT id FROM housing_case")}
    held.close()
    assert acknowledged <= kept
    assert cases == kept
    assert check(path).whole
