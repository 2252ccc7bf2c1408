"""CSV compared with one serializer for each row: `python -m tests.bench.serializers`, on a throw-away SQLite database."""

import os
import subprocess
import sys
import tempfile
from statistics import median

ROUNDS = 5


def measure(name: str, number: int) -> float:
    """Run one measure in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.measures", name, str(number)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def fill(rows: int):
    """Make the database hold that many commitments."""
    code = f"import django; django.setup(); from tests.bench.data import fill; fill({rows})"
    subprocess.run([sys.executable, "-c", code], check=True)


def main():
    """Print every figure that the README and the notes may quote."""
    few, many = measure("queries", 5), measure("queries", 100)
    print(f"queries of a page: {few:.0f} for 5 rows, {many:.0f} for 100")
    pairs = [(measure("ours", 100_000), measure("serializer_a_row", 5_000)) for _ in range(ROUNDS)]
    fast, slow = (median(column) for column in zip(*pairs, strict=True))
    ratio = median(a / b for a, b in pairs)
    print(
        f"CSV rows a CPU second: {fast:,.0f} ours, {slow:,.0f} with a DRF serializer a row; ratio {ratio:.1f}"
    )
    small = measure("memory", 0)
    fill(1_000_000)
    large = measure("memory", 0)
    print(f"peak memory of a CSV: {small:.1f} MiB at 100,000 rows, {large:.1f} MiB at 1,000,000")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
        }
        fill(100_000)
        main()
