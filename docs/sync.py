#!/usr/bin/env python3
"""Keep a copy of the public record in one JSON file: the first run takes everything, each later one only what changed.

    python docs/sync.py http://127.0.0.1:8000 copy.json

Needs nothing but Python. The digest that it computes from its own copy must be the one of the release, which proves the copy
whole; a copy that cannot be brought up to date is left as it was.
"""

import hashlib
import json
import os
import sys
from urllib.error import HTTPError
from urllib.request import urlopen


def read(address):
    """Read one JSON answer."""
    try:
        with urlopen(address, timeout=60) as answer:  # noqa: S310  # the address is the user's own choice
            return json.load(answer)
    except HTTPError as refused:
        said = json.load(refused)
        raise SystemExit(
            "\n".join([said["detail"], *(error["detail"] for error in said["errors"])])
        ) from None
    except OSError as unreached:
        raise SystemExit(f"{address} cannot be reached: {unreached}") from None


def sync(site, copy):
    """Bring a copy up to the newest release, and say how many changes that took."""
    number = 0
    known = f"since={copy['release']}&digest={digest(copy)}&page_size=100"
    following = f"{site}/api/v1/changes/?{known}"
    while following:
        page = read(following)
        for change in page["results"]:
            records = copy["records"].setdefault(change["record_type"], {})
            if change["action"] == "removed":
                records.pop(change["record"] or keyed(records, change["key"]), None)
            else:
                records[change["record"]] = change["after"]
            copy["release"] = change["release"]
            number += 1
        following = page["next"]
    if copy["release"] and digest(copy) != read(f"{site}/api/v1/releases/{copy['release']}/")["digest"]:
        raise SystemExit("The copy does not have the digest of the release; begin anew with an empty one.")
    return number


def keyed(records, key):
    """Find the id under which a copy has the record of a key; None where it has none."""
    return next((record for record, row in records.items() if key and row.get("key") == key), None)


def digest(copy):
    """Compute the digest of a copy as a release does: a sum, so that the order of the records does not matter.

    The address of the page is left out: it depends on where the record is published.
    """
    total = 0
    for record_type, records in copy["records"].items():
        for record in records.values():
            told = {name: value for name, value in record.items() if name != "html_url"}
            text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            total += int.from_bytes(hashlib.sha256(f"{record_type} {text}".encode()).digest(), "big")
    return f"{total % 2**256:064x}"


def main(site, path):
    """Bring the copy in a file up to date; the file is replaced at once or not at all."""
    copy: dict = {"release": 0, "records": {}}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            copy = json.load(file)
    number = sync(site.rstrip("/"), copy)
    with open(f"{path}.new", "w", encoding="utf-8") as file:
        json.dump(copy, file, ensure_ascii=False)
    os.replace(f"{path}.new", path)
    records = sum(map(len, copy["records"].values()))
    print(f"{number} changes; {records} records of release {copy['release']}, digest {digest(copy)}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
