"""The server that `make run` and `make serve` start, as a process of its own."""

import logging
import signal
import socket
import subprocess
import sys
import time
from types import SimpleNamespace
from urllib.parse import quote

import pytest
from django.db import connection

from hearing_api import server
from hearing_api.server import AccessFormatter, refuse_unready
from tests.ports import free_port
from tests.processes import run


@pytest.fixture
def port():
    return free_port()


@pytest.fixture
def environment(exchange, separate_database, port):
    return separate_database | {"PORT": str(port), "LISTEN": "127.0.0.1"}


def ask(port, target: bytes, host=b"127.0.0.1"):
    """Send a request line byte for byte, and give the head of the answer and its body."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as there:
        there.sendall(b"GET %b HTTP/1.1\r\nHost: %b\r\nConnection: close\r\n\r\n" % (target, host))
        answer = b"".join(iter(lambda: there.recv(65_536), b""))
    head, _gap, body = answer.partition(b"\r\n\r\n")
    return head, body


def started(process, port):
    while process.poll() is None:
        try:
            return ask(port, b"/healthz")
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise AssertionError(process.stderr.read())


def test_it_takes_raw_chinese_tells_faults_in_their_form_and_ends_at_once(environment, port):
    command = [sys.executable, "-m", "hearing_api.server"]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        try:
            head, body = started(server, port)
            assert head.startswith(b"HTTP/1.1 200")
            assert b"ok\n" in body
            raw = ask(port, "/api/v1/commitments/?q=480亿元".encode())
            assert raw[0].startswith(b"HTTP/1.1 200")
            assert raw[1] == ask(port, f"/api/v1/commitments/?q={quote('480亿元')}".encode())[1]
            head, body = ask(port, "/api/v1/路径/".encode(), b"elsewhere.example")
            assert head.startswith(b"HTTP/1.1 400")
            assert b"application/problem+json" in head
            assert ask(port, "/路径/".encode())[0].startswith(b"HTTP/1.1 404")
            assert ask(port, b"/static/website/icon.svg")[0].startswith(b"HTTP/1.1 200")
            second = run(environment, "-m", "hearing_api.server")
            assert second.returncode == 1
            assert f"Port {port} is taken." in second.stderr
            server.send_signal(signal.SIGTERM)
            told, wrong = server.communicate(timeout=10)
        finally:
            server.kill()  # it may stand where an assertion failed
    assert server.returncode == 0, wrong
    assert '"GET /路径/" 404' in told
    assert "Traceback" not in wrong


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"PUBLIC_URL": ""}, "PUBLIC_URL"),
        ({"PUBLIC_URL": "http://data.example"}, "PUBLIC_URL"),
        ({"HTTPS": False}, "HTTPS"),
        ({"DEBUG": True}, "DEBUG"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
    ],
)
def test_what_must_not_meet_the_public_is_not_served(settings, given, why):
    safe = {
        "PUBLIC_URL": "https://data.example",
        "HTTPS": True,
        "SECRET_KEY": "".join(map(chr, range(48, 120))),
    }
    safe |= {"SESSION_COOKIE_SECURE": True, "CSRF_COOKIE_SECURE": True, "SECURE_HSTS_SECONDS": 60}
    for name, value in (safe | given).items():
        setattr(settings, name, value)
    with pytest.raises(SystemExit, match=f"(?s){why}.*Nothing was started"):
        refuse_unready()


def test_a_server_is_never_patient(separate_database):
    text = """
import sys
from django.conf import settings
from hearing_api import server
server.refuse_taken = lambda *_args: sys.exit(f"patient: {settings.PATIENT}")
server.main([])
"""
    told = run(separate_database | {"PATIENT": "true"}, "-c", text)
    assert told.stderr == "patient: False\n"


def test_a_worker_that_only_answers_readers_loads_nothing_of_the_import(exchange, separate_database):
    text = f"""
import sys
from hearing_api.server import save_memory
save_memory()
from hearing_api.wsgi import application
from django.test import Client
for path in ("/", "/hearings/{exchange.hearing.pk}/", "/api/v1/commitments/", "/api/v1/commitments.csv"):
    assert Client(headers={{"host": "localhost"}}).get(path).status_code == 200, path
unneeded = ("apps.intake.propose", "lxml", "psycopg.pq", "pypdf", "openpyxl", "resvg_py")
print(*[name for name in unneeded if name in sys.modules])
"""
    found = run(separate_database, "-c", text)
    assert found.returncode == 0, found.stderr
    assert found.stdout.split() == ([] if connection.vendor == "sqlite" else ["psycopg.pq"])


@pytest.mark.parametrize(("stated", "said"), [(None, [(-8, 1)]), ("4", [])])
def test_free_memory_is_shared_unless_the_operator_says_how(monkeypatch, stated, said):
    told = []
    library = SimpleNamespace(mallopt=lambda *given: told.append(given))
    monkeypatch.setattr(server, "CDLL", lambda _name: library)
    monkeypatch.setitem(sys.modules, "psycopg", sys.modules.get("psycopg"))
    monkeypatch.delenv("MALLOC_ARENA_MAX", raising=False)
    if stated:
        monkeypatch.setenv("MALLOC_ARENA_MAX", stated)
    server.save_memory()
    assert told == said


def test_a_request_is_one_line_of_the_log_whatever_its_address():
    path = "/路/\n2026 forged".encode().decode("latin-1")
    record = logging.makeLogRecord({"msg": "%(path)s", "args": {"path": path}})
    assert AccessFormatter().format(record) == "/路/\\x0a2026 forged"
