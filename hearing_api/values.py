"""Conversions of settings from text; each function raises ValueError with what it expects."""

import os
import re
import warnings
from collections.abc import Callable
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
NAME = rf"{LABEL}(?:\.{LABEL})*\.?"
HOST = re.compile(rf"(?:{NAME}|\[[0-9a-f:.]+\])")
ORIGIN = re.compile(rf"(https?)://((?:\*\.)?{NAME}|\[[0-9a-f:.]+\])(?::([0-9]{{1,5}}))?", re.IGNORECASE)
PATH = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*")
REDIS = re.compile(r"redis(cache|s)?://([^/@]*@)?[^/@:]+(:[0-9]{1,5})?(/[0-9]{0,4})?(\?.*)?", re.ASCII)
KNOWN = {"ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS", "CONN_MAX_AGE"}
CONTACT = re.compile(rf"[A-Za-z0-9._+-]+@{NAME}|https://{NAME}(?::[0-9]{{1,5}})?(?:/[!-~]*)?", re.ASCII)
MOST_OF_A_LINE = 200
RATE = re.compile(r"([1-9][0-9]{0,8})\s*/\s*(second|minute|hour|day|sec|min|[smhd])", re.ASCII)


def secret(text: str) -> str:
    """Read a secret."""
    if not text:
        raise ValueError("a long random text that stays the same; `make run` writes one into .env")
    return text


def line(text: str) -> str:
    """Read a line of text for readers of the site."""
    if len(text) > MOST_OF_A_LINE or not text.isprintable():
        raise ValueError(f"one line of at most {MOST_OF_A_LINE} characters")
    return text


def contact(text: str) -> str:
    """Read an e-mail address or the address of a page."""
    if not CONTACT.fullmatch(text):
        raise ValueError("an e-mail address, or an address that begins with https://")
    return text


def truth(text: str) -> bool:
    """Read true or false."""
    words = {True: ("true", "yes", "on", "1"), False: ("false", "no", "off", "0")}
    for value, known in words.items():
        if text.lower() in known:
            return value
    raise ValueError("true or false")


def whole(text: str, least: int, most: int) -> int:
    """Read a whole number between two bounds."""
    if not (text.isascii() and text.isdecimal() and len(text) < 20 and least <= int(text) <= most):
        raise ValueError(f"a whole number from {least} to {most}")
    return int(text)


def number(text: str, least: float, most: float) -> float:
    """Read a number between two bounds."""
    if not (re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", text, re.ASCII) and least <= float(text) <= most):
        raise ValueError(f"a number from {least} to {most}")
    return float(text)


def rate(text: str) -> str:
    """Read a number of requests in a period of time."""
    if not (found := RATE.fullmatch(text)):
        raise ValueError("a number of requests and a time, as 100/second (or minute, hour, day)")
    return f"{found[1]}/{found[2]}"


def hosts(text: str) -> list[str]:
    """Read names of hosts, separated by commas."""
    found = _items(text)
    for item in found:
        if item != "*" and not HOST.fullmatch(item.removeprefix(".").lower()):
            raise ValueError(
                "names of hosts without scheme, port and path, separated by commas: example.org, www.example.org"
            )
    return found


def origins(text: str) -> list[str]:
    """Read origins, separated by commas."""
    found = [item.removesuffix("/") for item in _items(text)]
    for item in found:
        if not _is_origin(item):
            raise ValueError(
                "origins with their scheme and without a path, separated by commas: https://example.org"
            )
    return found


def site(text: str) -> str:
    """Read the address of the site, with its path, if any."""
    text = text.rstrip("/")
    parts = ORIGIN.match(text)
    if not (parts and "*" not in text and _is_origin(parts[0]) and PATH.fullmatch(text[parts.end() :])):
        raise ValueError(
            "an address that begins with http:// or https://, as https://example.org or https://example.org/record"
        )
    return text


def listen(text: str) -> str:
    """Read the address of a network interface."""
    try:
        return str(ip_address(text.strip("[]")))
    except ValueError:
        raise ValueError(
            "the IP address to listen at, as 127.0.0.1, or 0.0.0.0 for every interface"
        ) from None


def folder(text: str, beside: Path) -> str:
    """Read the path of a folder, which need not exist yet."""
    path = beside / Path(text).expanduser()
    first = next(each for each in [path, *path.parents] if each.exists())
    if "\0" in text or not first.is_dir():
        raise ValueError(f"the path of a folder, but {first} is a file")
    return str(path)


def database(text: str, beside: Path) -> dict[str, Any]:
    """Read the address of an SQLite file or of a PostgreSQL database."""
    expected = "sqlite:///db.sqlite3 or postgres://user:password@host/name"
    config = _parsed(environ.Env.db_url_config, text, expected)
    kind = config.get("ENGINE", "").rpartition(".")[2]
    _stated(config)
    if kind == "sqlite3" and config["NAME"] != ":memory:" and not config.get("OPTIONS"):
        path = beside / config["NAME"]
        if not (_is_sqlite(path) if path.exists() else path.parent.is_dir()):
            raise ValueError(f"{expected}, an SQLite file that may be written; {path} is none")
        return config | {"ENGINE": "hearing_api.sqlite3", "NAME": str(path)}
    if kind != "postgresql" or not config["NAME"]:
        raise ValueError(expected)
    _needs("psycopg", "postgres")
    _connects(config.get("OPTIONS", {}))
    return config | {"ENGINE": "hearing_api.postgresql"}


def cache(text: str, in_table: bool) -> dict[str, Any]:
    """Read the address of a cache, which may be a table of the database if `in_table`."""
    kinds = ["locmemcache://", "rediscache://host:6379/1", *["dbcache://failed_logins"] * in_table]
    expected = " or ".join(kinds)
    config = _parsed(environ.Env.cache_url_config, text, expected)
    kind = config["BACKEND"].rpartition(".")[2]
    if kind not in ("LocMemCache", "RedisCache", *["DatabaseCache"] * in_table):
        raise ValueError(expected)
    if kind == "DatabaseCache" and config["LOCATION"] != "failed_logins":
        raise ValueError(f"{expected}, the table that `manage.py migrate` makes")
    if kind == "RedisCache":
        _needs("redis", "redis")
        if not REDIS.fullmatch(text):
            raise ValueError(expected)
    return config


def _items(text: str) -> list[str]:
    return [item for each in text.split(",") if (item := each.strip())]


def _is_origin(text: str) -> bool:
    found = ORIGIN.fullmatch(text)
    return found is not None and (found[3] is None or 0 < int(found[3]) < 65_536)


def _parsed(parse: Callable[[str], dict[str, Any]], text: str, expected: str) -> dict[str, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            return parse(text)
        except (ValueError, KeyError, UserWarning, ImproperlyConfigured):
            raise ValueError(expected) from None


def _is_sqlite(path: Path) -> bool:
    if not (path.is_file() and os.access(path, os.R_OK | os.W_OK)):
        return False
    with path.open("rb") as file:
        return file.read(16) in (b"", b"SQLite format 3\0")


def _stated(config: dict[str, Any]) -> None:
    """Check that an address has only the settings of a connection, and a valid CONN_MAX_AGE."""
    if unknown := config.keys() - KNOWN:
        raise ValueError(f"an address without {', '.join(sorted(unknown)).lower()}")
    kept = config.get("CONN_MAX_AGE", 0)
    if type(kept) is not int or not 0 <= kept <= 86_400:
        raise ValueError("as conn_max_age a whole number of seconds from 0 to 86400")


def _connects(options: dict[str, Any]) -> None:
    """Check that PostgreSQL's library knows each option of a connection."""
    from psycopg import ProgrammingError
    from psycopg.conninfo import make_conninfo

    try:
        make_conninfo(**{name: value for name, value in options.items() if name != "assume_role"})
    except ProgrammingError as unknown:
        raise ValueError(f"options that PostgreSQL knows; it says: {str(unknown).strip()}") from None
    if type(options.get("connect_timeout", 0)) is not int:
        raise ValueError("as connect_timeout a whole number of seconds")


def _needs(module: str, extra: str) -> None:
    if find_spec(module) is None:
        raise ValueError(f"the package {module} for it: pip install '.[{extra}]'")
