"""Readers in one process while another one publishes, and readers who leave: every answer is of one release."""

from tests.processes import program

READ = """
import re, subprocess, sys
from io import BytesIO
from openpyxl import load_workbook
from django.test import Client
from apps.hearings.models import Hearing

# A hearing and who convened it, which each release names anew after its own number.
PUBLISHED = '''
import select, sys
from itertools import count
import django; django.setup()
from apps.hearings.models import Hearing
from apps.hearings.ledger import writing
for number in count(2):
    with writing(why="更名"):
        hearing = Hearing.objects.get()
        for record, name in ((hearing, "title"), (hearing.convened_by, "name")):
            setattr(record, name, f"第{number}号")
            record.save()
    if select.select([sys.stdin], [], [], 0)[0]:
        break
'''

def text_of(path, answer):
    body = answer.getvalue()
    if path.endswith("xlsx"):
        return str(list(load_workbook(BytesIO(body), read_only=True)["data"].iter_rows(values_only=True)))
    return body.decode()

page = f"/hearings/{Hearing.objects.get().pk}/"
paths = [f"/api/v1{page}", page, f"/api/v1{page}akn/", "/api/v1/hearings/", "/hearings/", "/"]
paths += [f"/api/v1/hearings.{name}" for name in ("csv", "jsonl", "xlsx", "atom")]
client, seen, rounds = Client(headers={"host": "localhost"}), set(), 0
command = [sys.executable, "-c", PUBLISHED]
with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as publisher:
    while publisher.poll() is None and (rounds < 4 or len(seen) < 5):
        for path in paths:
            answer = client.get(path)
            text = text_of(path, answer)
            assert answer.status_code == 200, (path, answer.status_code, text)
            release = int(answer.headers["Release"])
            shown = set(map(int, re.findall("第([0-9]+)号", text)))
            assert shown == ({release} if release > 1 else set()), (path, release, shown)
            seen.add(release)
        rounds += max(seen) > 1
    publisher.stdin.close()
    assert publisher.wait() == 0, publisher.stderr.read().decode()
"""
OVERTAKEN = """
from threading import Thread
from django.test import Client
from apps.api.resources.viewset import Resource
from apps.hearings.ledger import writing
from apps.hearings.models import Hearing

answered, published = Resource.list, []
before = Hearing.objects.get().title

def publish():
    hearing = Hearing.objects.get()
    hearing.title = f"第{len(published) + 2}号"
    with writing(why="更名"):
        hearing.save()
    published.append(hearing.title)

def and_meanwhile(self, request):
    for _each in range(2):
        thread = Thread(target=publish)  # with a connection of its own
        thread.start()
        thread.join()
    return answered(self, request)

Resource.list = and_meanwhile
client = Client(headers={"host": "localhost"})
for number in (1, 3, 5):
    answer = client.get("/api/v1/hearings/")
    title = answer.json()["results"][0]["title"]
    assert (answer.status_code, answer.headers["Release"]) == (200, str(number)), answer.content
    assert title == (f"第{number}号" if number > 1 else before), title
assert len(published) == 6
"""
LEFT = """
from concurrent.futures import ThreadPoolExecutor
from django.db import connection
from django.test import RequestFactory
from hearing_api.wsgi import application
from tests.api.files.test_response import make_topics

make_topics(1200)

def ask(at):
    path = f"/api/v1/topics.{('csv', 'jsonl')[at % 2]}?q=名{at % 9 or ''}"
    body = application(RequestFactory().get(path, SERVER_NAME="localhost").environ, lambda *_told: None)
    next(iter(body))
    if at % 3:
        body.close()

with ThreadPoolExecutor(4) as pool:
    list(pool.map(ask, range(110)))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle'")
            assert cursor.fetchone() == (1,)  # who asks
        else:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            assert cursor.fetchone()[0] == 0  # nobody reads what would have to stay
"""


def test_readers_who_leave_keep_no_connection_busy_and_nothing_from_being_cleared_away(
    exchange, separate_database
):
    done = program(separate_database, LEFT)
    assert done.returncode == 0, done.stderr


def test_every_answer_is_of_the_release_that_it_names_while_others_are_made(exchange, separate_database):
    done = program(separate_database, READ)
    assert done.returncode == 0, done.stderr


def test_an_answer_that_is_overtaken_each_time_it_is_read_is_given_once_and_whole(
    exchange, separate_database
):
    done = program(separate_database, OVERTAKEN)
    assert done.returncode == 0, done.stderr
