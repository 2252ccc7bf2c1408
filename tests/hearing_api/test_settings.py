"""What a value of the environment comes to: the setting that was meant, or a sentence, and never a failure later."""

import os
import re
import runpy
import sys
from pathlib import Path

import pytest

from tests.processes import manage

README = (Path(__file__).parents[2] / "README.md").read_text()
NAMES = set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE))
WRONG = {
    "ALLOWED_HOSTS": ["https://data.example", "data.example:8000", "a b", "data.example/x"],
    "ANSWER_CACHE_URL": [
        "memory",
        "filecache:///tmp",
        "rediscache://",
        "rediscache://cache:port/1",
        "dbcache://failed_logins",
    ],
    "API_RATE": ["100", "0/second", "-1/second", "many/hour", "5/fortnight", "1.5/second"],
    "CONTACT": ["a b@example.org", "http://example.org/", "javascript:alert(1)", "@example.org"],
    "OPERATOR": ["字" * 201, "one\ntwo"],
    "REGISTRATION": ["字" * 201],
    "DEMO": ["maybe"],
    "ONE_PERSON": ["maybe"],
    "CACHE_URL": [
        "memory",
        "rediscache:///1",
        "rediscache://cache:6379/one",
        "dbcache://counts",
        "dbcache://failed_logins",
    ],
    "LOCK_SECONDS": ["soon", "-1", "1e9", "0", "0.0004"],
    "PATIENT": ["maybe", "2"],
    "CSRF_TRUSTED_ORIGINS": ["data.example", "https://data.example/admin", "ftp://data.example", "https://"],
    "DATABASE_URL": [
        "db.sqlite3",
        "sqlite://",
        "sqlite:///no/such/folder/db.sqlite3",
        "sqlite:///README.md",
        "sqlite:///apps",
        "sqlite:///db.sqlite3?colour=red",
        "mysql://me@host/record",
        "postgres://me@host",
        "postgres://me@host:port/record",
        "postgres://me@host/record?colour=red",
        "postgres://me@host/record?conn_max_age=abc",
        "postgres://me@host/record?conn_max_age=-1",
        "postgres://me@host/record?conn_max_age=True",
        "postgres://me@host/record?autocommit=False",
        "postgres://me@host/record?atomic_requests=True",
        "postgres://me@host/record?disable_server_side_cursors=1",
        "postgres://me@host/record?conn_health_checks=False",
        "postgres://me@host/record?isolation_level=9",
        "postgres://me@host/record?connect_timeout=soon",
        "sqlite:///db.sqlite3?conn_max_age=abc",
        "sqlite:///db.sqlite3?autocommit=False",
    ],
    "DEBUG": ["maybe", "2", "tru"],
    "DOWNLOADS": ["README.md", "README.md/below"],
    "HTTPS": ["maybe", "https"],
    "LISTEN": ["everywhere", "127.0.0.1:8000", "256.0.0.1"],
    "LOGIN_CACHE_URL": ["logins", "dbcache://", "dbcache://other"],
    "PORT": ["0", "65536", "http", "-1"],
    "PUBLIC_URL": [
        "data.example",
        "javascript:alert(1)",
        "//data.example",
        "https://",
        "https://data.example:0",
        "https://data.example/?page=1",
        "https://data.example/../up",
        "https://me@data.example",
        "https://data.example/a//b",
        "https://*.example",
    ],
    "REPORT_RATE": ["20", "0/hour", "many/hour"],
    "SECRET_KEY": ["", "  "],
    "STATIC_ROOT": ["README.md"],
    "THREADS": ["0", "many", "100000"],
    "TRUSTED_PROXIES": ["-1", "one", "1.0"],
    "WORKERS": ["0", "-2", "auto"],
}
PAIRS = [(name, text) for name, texts in WRONG.items() for text in texts]


@pytest.fixture
def read(monkeypatch):
    """Read the settings anew, with some variables as given and the others as they are by default."""

    def reading(**given):
        for name in NAMES - {"SECRET_KEY"}:
            monkeypatch.setenv(name, "")
        for name, text in given.items():
            monkeypatch.setenv(name, text)
        monkeypatch.delitem(sys.modules, "hearing_api.settings", raising=False)
        return runpy.run_module("hearing_api.settings")

    return reading


def test_every_variable_has_its_wrong_values_here():
    assert set(WRONG) == NAMES


@pytest.mark.parametrize(("name", "text"), PAIRS)
def test_a_wrong_value_is_refused_with_its_name_and_what_was_expected(read, name, text):
    with pytest.raises(SystemExit) as refused:
        read(**{name: text})
    sentence = str(refused.value)
    assert sentence.startswith(f"{name} is ")
    assert "Expected " in sentence
    assert "\n" not in sentence
    assert repr(text) in sentence or name in ("SECRET_KEY", "PUBLIC_URL")


@pytest.mark.parametrize("name", sorted(NAMES - {"SECRET_KEY"}))
def test_a_blank_value_means_the_default(read, name):
    settings = read(**{name: " "})
    assert settings["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]
    assert settings["REST_FRAMEWORK"]["DEFAULT_THROTTLE_RATES"] == {
        "anon": "100/second",
        "report": "20/hour",
    }
    assert settings["FORCE_SCRIPT_NAME"] is None
    assert settings["STATIC_ROOT"] is None


def test_blanks_and_slashes_around_a_value_are_taken_away(read):
    settings = read(
        ALLOWED_HOSTS="data.example, www.data.example ,",
        PUBLIC_URL=" https://data.example/record/ ",
        CSRF_TRUSTED_ORIGINS="https://data.example/ , https://*.data.example:8443",
        API_RATE="10 / minute",
        REPORT_RATE="5 / day",
        DEBUG="Off",
    )
    assert settings["ALLOWED_HOSTS"] == ["data.example", "www.data.example"]
    assert settings["PUBLIC_URL"] == "https://data.example/record"
    assert settings["CSRF_TRUSTED_ORIGINS"] == ["https://data.example", "https://*.data.example:8443"]
    assert settings["REST_FRAMEWORK"]["DEFAULT_THROTTLE_RATES"] == {
        "anon": "10/minute",
        "report": "5/day",
    }
    assert settings["DEBUG"] is False


def test_the_public_address_says_which_host_and_origin_are_ours_and_where_cookies_go(read):
    settings = read(PUBLIC_URL="https://data.example:8443/record")
    assert "data.example" in settings["ALLOWED_HOSTS"]
    assert settings["CSRF_TRUSTED_ORIGINS"] == ["https://data.example:8443"]
    assert settings["FORCE_SCRIPT_NAME"] == "/record"
    assert settings["SESSION_COOKIE_PATH"] == settings["LANGUAGE_COOKIE_PATH"] == "/record/"


def test_a_secret_is_taken_as_it_is(read):
    assert read(SECRET_KEY="$not-a-name")["SECRET_KEY"] == "$not-a-name"


@pytest.mark.parametrize(
    "url", ["postgres://me:hush@host/", "mysql://me:hu@sh@host/n", "postgres:///n?password=hush&colour=red"]
)
def test_a_password_is_not_repeated(read, url):
    with pytest.raises(SystemExit) as refused:
        read(DATABASE_URL=url)
    assert "hush" not in str(refused.value)
    assert "hu@sh" not in str(refused.value)


def test_a_relative_path_is_beside_the_project_wherever_a_command_is_run(read, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    settings = read(DATABASE_URL="sqlite:///db.sqlite3", DOWNLOADS="var/built")
    assert settings["DATABASES"]["default"]["NAME"] == str(settings["BASE_DIR"] / "db.sqlite3")
    assert settings["DOWNLOADS"] == str(settings["BASE_DIR"] / "var/built")


def test_the_time_for_which_connections_are_kept_may_be_stated(read):
    for url in ("sqlite:///db.sqlite3", "postgres://me@host/record"):
        assert read(DATABASE_URL=f"{url}?conn_max_age=7")["DATABASES"]["default"]["CONN_MAX_AGE"] == 7


def test_failed_logins_may_be_counted_in_a_table(read):
    assert (
        read()["CACHES"]["logins"]
        == read(LOGIN_CACHE_URL="dbcache://failed_logins?max_entries=100000")["CACHES"]["logins"]
    )


@pytest.mark.database
def test_a_command_prints_one_sentence_and_fails(monkeypatch):
    monkeypatch.setenv("API_RATE", "100")
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "hearing_api.settings")
    done = manage(os.environ, "check")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        "API_RATE is '100'. Expected a number of requests and a time, as 100/second (or minute, hour, day).\n"
    )
