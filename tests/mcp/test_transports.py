"""The server as a process of its own, reached by the client of the SDK."""

import socket
import subprocess
import sys
import time

import httpx2
import pytest
from asgiref.sync import async_to_sync
from mcp import Client, StdioServerParameters, stdio_client

from tests.ports import free_port
from tests.processes import manage

COMMAND = ["manage.py", "mcp"]


@async_to_sync
async def asked(reached):
    async with Client(reached) as client:
        found = await client.call_tool("list_records", {"collection": "figures"})
        wrong = await client.call_tool("list_records", {"collection": "figures", "filters": {"x": "1"}})
        return found.structured_content["results"], wrong


def test_a_client_reads_the_record_on_standard_input_and_output(exchange, separate_database):
    server = StdioServerParameters(command=sys.executable, args=COMMAND, env=separate_database)
    [row], wrong = asked(stdio_client(server))
    assert row["id"] == exchange.figure.pk
    assert wrong.is_error


@pytest.fixture
def serving(exchange, separate_database):
    port = free_port()
    command = [sys.executable, *COMMAND, "--http", "--port", str(port)]
    with subprocess.Popen(command, env=separate_database, stderr=subprocess.DEVNULL) as server:
        try:
            while server.poll() is None and not is_open(port):
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}/mcp"
        finally:
            server.terminate()


def is_open(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_a_client_reads_the_record_by_http(exchange, serving):
    [row], wrong = asked(serving)
    assert row["id"] == exchange.figure.pk
    assert wrong.is_error
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    headers = {"Accept": "application/json, text/event-stream"}
    for more in ({"Host": "elsewhere.example"}, {"Origin": "https://elsewhere.example"}):
        assert httpx2.post(serving, json=body, headers=headers | more).status_code in (403, 421)


def test_the_package_is_asked_for_where_it_is_missing(separate_database, monkeypatch):
    from django.core.management import CommandError, call_command

    monkeypatch.setattr("apps.mcp.management.commands.mcp.transports", None)
    with pytest.raises(CommandError, match=r"pip install '.\[mcp\]'"):
        call_command("mcp")
    assert "--http" in manage(separate_database, "mcp", "--help").stdout
