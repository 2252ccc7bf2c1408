"""A site with the first record, and a browser that reads it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

ROOT = Path(__file__).parents[2]
SECONDS = 60
# A busy machine answers late, a login most of all; what is wrong stays wrong.
expect.set_options(timeout=SECONDS * 1000)
OPTIONS = ["--no-sandbox", "--disable-features=LocalNetworkAccessChecks"]
"""A test shows a card of the site in a page of another one, which stands on this machine, too."""


class Prepared(NamedTuple):
    """A site that does not run yet: its folder, how it is started, its port, and the password of its first editor."""

    folder: Path
    run: dict[str, Any]
    port: int
    password: str


def settled(folder: Path) -> tuple[dict[str, Any], int]:
    """Give how a site in a folder is started, and its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
        "DOWNLOADS": str(folder / "downloads"),
        "SECRET_KEY": "tests",
        "API_RATE": "100000/second",
        "REPORT_RATE": "100000/second",
        "PUBLIC_URL": "",
        "ONE_PERSON": "false",
        "LISTEN": "127.0.0.1",
        "PORT": str(port),
    }
    return {"cwd": ROOT, "env": environment}, port


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Prepare a site with the first record as `make run` does; tests serve copies of it."""
    folder = tmp_path_factory.mktemp("fresh")
    run, port = settled(folder)
    done = subprocess.run(
        [sys.executable, "manage.py", "prepare"], check=True, stdout=subprocess.PIPE, text=True, **run
    )
    return Prepared(folder, run, port, done.stdout.split("Made the user editor")[1].split(": ")[1].split()[0])


def copied(fresh: Prepared, folder: Path) -> Prepared:
    """Copy a site that does not run to a folder."""
    shutil.copytree(fresh.folder, folder, dirs_exist_ok=True)
    return Prepared(folder, *settled(folder), fresh.password)


@contextmanager
def serving(prepared: Prepared) -> Iterator[str]:
    """Serve a site, and give its address."""
    command = [sys.executable, "-m", "hearing_api.server"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, **prepared.run)
    try:
        yield _answering(f"http://127.0.0.1:{prepared.port}")
    finally:
        server.terminate()
        server.wait(SECONDS)


@pytest.fixture(scope="session")
def prepared(fresh: Prepared, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """A site with the first record, which all tests share that change little."""
    return copied(fresh, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def site(prepared: Prepared) -> Iterator[str]:
    """The address of a site that serves the first record."""
    with serving(prepared) as address:
        yield address


def _answering(address: str) -> str:
    """Wait until a site answers."""
    until = time.monotonic() + SECONDS
    while True:
        try:
            urlopen(f"{address}/").close()
        except URLError:
            assert time.monotonic() < until, "the site does not answer"
            time.sleep(0.2)
        else:
            return address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of the system: no other is fetched."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    assert program, "Chromium is not installed: apt-get install chromium fonts-noto-cjk"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=OPTIONS)
        yield browser
        browser.close()
