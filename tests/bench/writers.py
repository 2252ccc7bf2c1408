"""Many who write at once: `python -m tests.bench.writers [WRITERS] [SECONDS]` prints failures, and how long the lock was held.

On a throw-away SQLite database, or on the one that DATABASE_URL names (`.ci/postgres` makes one), which must be empty.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from statistics import median, quantiles


def main(writers: int, seconds: float):
    """Let writers work for some seconds, each a process of its own, and print what became of it."""
    _python("-c", "import django; django.setup(); from tests.bench.writing import prepare; prepare()").wait()
    command = ("-m", "tests.bench.writing", str(writers), str(seconds))
    working = [_python(*command, str(number)) for number in range(writers)]
    told = [json.loads(each.communicate()[0]) for each in working]
    acts = [act for each in told for act in each["acts"]]
    held = [span for each in told for span in each["held"]]
    for name in sorted({name for name, _status, _took in acts}):
        mine = [(status, took) for act, status, took in acts if act == name]
        answers = Counter(status for status, _took in mine)
        took = sorted(took for _status, took in mine)
        print(f"{name:9} {len(mine):5}  answers {dict(answers)}  seconds {_spread(took)}")
    failed = sum(status != 302 for _name, status, _took in acts)
    print(f"{failed} of {len(acts)} failed beside {writers - 1} others")
    for name, spans in zip(("seconds", "CPU seconds"), zip(*held, strict=True), strict=True):
        print(f"lock held, {name}: {_spread(spans)}, all {sum(spans):.2f}")


def _spread(values):
    ninety_ninth = quantiles(values, n=100, method="inclusive")[-1] if len(values) > 1 else values[0]
    return f"median {median(values):.3f}, 99 % {ninety_ninth:.3f}, most {max(values):.3f}"


def _python(*args):
    return subprocess.Popen([sys.executable, *args], stdout=subprocess.PIPE, text=True)


if __name__ == "__main__":
    asked = sys.argv[1:] + ["8", "20"][len(sys.argv) - 1 :]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3")
        main(int(asked[0]), float(asked[1]))
