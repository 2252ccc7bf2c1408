"""Builds of several processes: killed, on other machines, and while editors publish."""

import hashlib

import pytest

from tests.processes import manage, program

KILLED = """
import os, signal, sys
from django.core.management import call_command
from apps.exports import archive, atomic_folder

def die_at(place, name, times):
    function, calls = getattr(place, name), []
    def counting(*args):
        calls.append(args)
        if len(calls) == times:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*args)
    setattr(place, name, counting)

die_at({"archive": archive, "folder": atomic_folder}[sys.argv[2]], sys.argv[3], int(sys.argv[4]))
call_command("build_downloads", sys.argv[1])
"""
MEANWHILE = """
import subprocess, sys
from django.core.management import call_command
from apps.api.downloads.build import Building

real, done = Building._table, []
PUBLISH = "import django; django.setup(); from tests.make import make_topic; make_topic('农业', 'Farming')"

def meanwhile(self, resource, name, *more):
    found = real(self, resource, name, *more)
    if not done:
        done.append(subprocess.run([sys.executable, "-c", PUBLISH], check=True))
    return found

Building._table = meanwhile
call_command("build_downloads", sys.argv[1])
"""


@pytest.fixture
def machine(exchange, separate_database):
    """A database with one small public hearing, which other processes build from."""
    return separate_database


def sums(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def build(environment, directory):
    built = manage(environment, "build_downloads", str(directory))
    assert built.returncode == 0, built.stderr
    return sums(directory / "1")


def test_a_killed_build_leaves_nothing_and_the_next_is_complete(machine, tmp_path):
    folder = tmp_path / "downloads"
    for where in (("folder", "measured", "20"), ("archive", "write", "1"), ("folder", "_sync", "30")):
        killed = program(machine, KILLED, str(folder), *where)
        assert killed.returncode == -9, killed.stderr
        assert not (folder / "1").exists()
    assert build(machine, folder)
    assert sorted(path.name for path in folder.iterdir()) == [".lock", "1"]


def test_the_same_release_gives_the_same_bytes_on_any_machine(machine, tmp_path):
    here = build({**machine, "TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "1"}, tmp_path / "a")
    there = build(
        {**machine, "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}, tmp_path / "b"
    )
    assert here == there


def test_all_files_are_of_one_moment_while_editors_publish(machine, tmp_path):
    before = build(machine, tmp_path / "before")
    during = program(machine, MEANWHILE, str(tmp_path / "during"))
    assert during.returncode == 0, during.stderr
    assert sums(tmp_path / "during/1") == before
    assert "Release 2 is built" in manage(machine, "build_downloads", str(tmp_path / "after")).stdout


def test_a_refused_build_ends_with_1(machine, tmp_path):
    program(machine, "from apps.hearings.models import Area; Area.objects.update(name_en='Elsewhere')")
    refused = manage(machine, "build_downloads", str(tmp_path / "downloads"))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "make_release" in refused.stderr
