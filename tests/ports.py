"""A port of this machine for a server that a test starts."""

import socket
from contextlib import closing


def free_port() -> int:
    """Find a port that nobody listens at."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        return free.getsockname()[1]
