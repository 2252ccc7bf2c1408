"""Servers on free ports of this machine, each a process of its own, and the CPU and memory that they use."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path
from threading import Thread

HOST = "localhost"
CLIENTS = 4
WORKERS = 2
SECONDS_TO_START = 60


class Server:
    """A server of one application with two workers, until `stop`."""

    def __init__(self, command: list[str], environment: dict[str, str], database: "Processes | None" = None):
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            self.port = free.getsockname()[1]
        command = [part.format(port=self.port) for part in command]
        self.process = subprocess.Popen(
            [sys.executable, "-m", *command],
            env={**os.environ, **environment, "PORT": str(self.port), "WORKERS": str(WORKERS)},
            stdout=subprocess.DEVNULL,
        )
        self.processes = [Processes(self.process.pid), *([database] if database else [])]

    def wait(self, address: str) -> bytes:
        """Wait until it answers, and return the first answer.

        Errors: RuntimeError where it ends or answers too late.
        """
        until = time.monotonic() + SECONDS_TO_START
        while self.process.poll() is None and time.monotonic() < until:
            try:
                return self.ask(address)
            except (ConnectionError, http.client.HTTPException):
                time.sleep(0.1)
        raise RuntimeError(f"{self.process.args} did not answer {address}.")

    def ask(self, address: str, headers: dict[str, str] | None = None, client=None) -> bytes:
        """Ask once, without compression, and return the body.

        Errors: RuntimeError for an answer that is neither 200 nor 304.
        """
        own = client or http.client.HTTPConnection("127.0.0.1", self.port)
        own.request("GET", address, headers={"Host": HOST, "Accept-Encoding": "identity", **(headers or {})})
        answer = own.getresponse()
        body = answer.read()
        self.headers = answer.headers
        if client is None:
            own.close()
        if answer.status not in (200, 304):
            raise RuntimeError(f"{address}: {answer.status} {body[:300]!r}")
        return body

    def drain(self, address: str) -> None:
        """Read a large answer and forget it."""
        own = http.client.HTTPConnection("127.0.0.1", self.port, timeout=3600)
        own.request("GET", address, headers={"Host": HOST, "Accept-Encoding": "identity"})
        answer = own.getresponse()
        while answer.read(1 << 20):
            pass
        own.close()

    def cost(self, addresses: Iterable[str], requests: int, headers: dict[str, str] | None = None) -> float:
        """CPU milliseconds of one request, of some that a few clients send in turn."""
        wanted = islice(cycle(addresses), requests)  # threads take turns under the interpreter's lock
        faults: list[Exception] = []

        def send() -> None:
            with closing(http.client.HTTPConnection("127.0.0.1", self.port)) as client:
                try:
                    for address in iter(lambda: next(wanted, None), None):
                        self.ask(address, headers, client)
                except Exception as fault:
                    faults.append(fault)

        before = self.cpu()
        clients = [Thread(target=send) for _each in range(CLIENTS)]
        for each in clients:
            each.start()
        for each in clients:
            each.join()
        if faults:
            raise faults[0]
        return (self.cpu() - before) * 1000 / requests

    def cpu(self) -> float:
        """CPU seconds that the server and its database have used."""
        return sum(each.cpu() for each in self.processes)

    def anonymous(self) -> float:
        """Anonymous memory of its largest worker, in MB."""
        _server, *workers = self.processes[0].all()
        return max(anonymous(pid) for pid in workers)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(30)


class Processes:
    """A process and those that it started."""

    def __init__(self, pid: int):
        self.pid = pid

    def all(self) -> list[int]:
        """List the numbers of the processes, the first one first."""
        found = [self.pid]
        for pid in found:
            for task in Path(f"/proc/{pid}/task").glob("*/children"):
                found += map(int, task.read_text().split())
        return found

    def cpu(self) -> float:
        """CPU seconds of all their threads, to the nanosecond."""
        found = 0
        for pid in self.all():
            for each in Path(f"/proc/{pid}/task").glob("*/schedstat"):
                try:
                    found += int(each.read_text().split()[0])
                except OSError:
                    continue  # the thread ended meanwhile
        return found / 1e9


def anonymous(pid: int) -> float:
    """Read how much anonymous memory a process has, in MB."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Anonymous:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise ValueError(pid)
