"""How clients reach the server."""

from urllib.parse import urlsplit

from django.conf import settings
from mcp.server.transport_security import TransportSecuritySettings

from .server import server


def serve_stdio() -> None:
    """Serve one client on standard input and output, until it leaves."""
    server().run("stdio")


def serve_http(host: str, port: int) -> None:
    """Serve clients by streamable HTTP, until a signal ends it."""
    server().run(
        "streamable-http",
        host=host,
        port=port,
        json_response=True,
        stateless_http=True,
        transport_security=security(),
    )


def security() -> TransportSecuritySettings:
    """Take requests for the hosts of the site only, and from no pages but its own."""
    hosts = [each.removeprefix(".") for each in settings.ALLOWED_HOSTS if each != "*"]
    site = urlsplit(settings.PUBLIC_URL)
    own = [f"{site.scheme}://{site.netloc}"] if site.netloc else [f"https://{host}" for host in hosts]
    local = [f"http://{host}:*" for host in ("127.0.0.1", "localhost", "[::1]")]
    return TransportSecuritySettings(
        allowed_hosts=[*hosts, *(f"{host}:*" for host in hosts)], allowed_origins=[*own, *local]
    )
