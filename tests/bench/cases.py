"""What `make bench` asks the servers, and the bounds that it prints beside the results."""

import json
import os
from collections import defaultdict
from collections.abc import Callable
from statistics import median
from urllib.parse import urlsplit

from .serving import Server

PAGES = 20
LIST = "/api/v1/commitments/?page_size=50"
TABLE = "_size=50&_nocount=1&_nofacet=1&_nosuggest=1&_sort=id"
STARLETTE = ("Starlette", "Starlette on stored rows")
MEMORY = 75.0  # MB


class Bench:
    """The servers and the rounds in which they are asked, each kind of answer of each server once in a round."""

    def __init__(self, servers: dict[str, Server], rounds: int, requests: int):
        self.servers, self.rounds, self.requests = servers, rounds, requests
        self.sqlite = os.environ["DATABASE_URL"].startswith("sqlite")
        self.found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))

    def print_all(self) -> None:
        """Measure, and print each bound beside what was measured."""
        memory = self.memory()
        cases = self.cases()
        self.compare(cases)
        for at in range(self.rounds):
            for kind, asked in cases.items():
                for name, addresses in asked.items():
                    self.found[kind][name].append(self.servers[name].cost(addresses, self.requests))
            self.measure_kept(cases["filtered page of 50"]["ours"][0])
            if at < 3:
                self.measure_files()
        for kind, asked in self.found.items():
            told = ", ".join(f"{name} {median(costs):.2f}" for name, costs in asked.items())
            print(f"{kind}, CPU ms: {told}")
        print(f"anonymous memory of a worker after 100 requests: {told_bound(memory, MEMORY, ' MB')}")
        for kind, name, most in self.bounds():
            if name:
                found = self.ratio(kind, name)
                print(f"{kind}: {told_bound(found, most)} of {name}")
            else:
                found = median(self.found[kind]["ours"])
                print(f"{kind}: {told_bound(found, most, ' CPU ms')}")

    def bounds(self) -> list[tuple[str, str, float]]:
        """List the bounds: of which answer, beside whom (nobody for CPU milliseconds), and at most how much."""
        both = ("filtered page of 50", "unfiltered page of 50")
        found = [(kind, "Starlette", 1.3 if self.sqlite else 1.5) for kind in both]
        if self.sqlite:
            found += [(kind, "Datasette", 0.4) for kind in both]
        return [
            *found,
            ("detail of a hearing", "", 2.0),
            ("detail of a commitment", "", 1.2),
            ("public page of a hearing", "", 10.0),
            ("JSON Lines of all commitments", "CSV", 1.5),
            ("Parquet of all commitments", "CSV", 1.5),
        ]

    def ratio(self, kind: str, name: str) -> float:
        """Compare ours with another in each round, and return the median of the ratios."""
        theirs = self.found["CSV of all commitments"]["ours"] if name == "CSV" else self.found[kind][name]
        return median(one / other for one, other in zip(self.found[kind]["ours"], theirs, strict=True))

    def memory(self) -> float:
        """Anonymous memory of a worker that has answered the first hundred requests."""
        ours = self.servers["ours, kept"]
        ours.cost(self.walk("ours", LIST, following), 100)
        return ours.anonymous()

    def cases(self) -> dict[str, dict[str, list[str]]]:
        """List the addresses of each kind of answer for each server that has it."""
        found: dict[str, dict[str, list[str]]] = {}
        for kind, filtered in (("filtered page of 50", "kind=pledge"), ("unfiltered page of 50", "")):
            ours = self.walk("ours", f"{LIST}&{filtered}".rstrip("&"), following)
            pages = [f"/commitments/?{filtered}&page={page}" for page in range(1, len(ours) + 1)]
            found[kind] = {"ours": ours, **dict.fromkeys(STARLETTE, ours), "ModelViewSet": pages}
            if "Datasette" in self.servers:
                table = f"/{self.file()}/hearings_commitment.json?{TABLE}&{filtered}"
                found[kind]["Datasette"] = self.walk("Datasette", table, followed_by_datasette)
        rows = json.loads(self.servers["ours"].ask(found["filtered page of 50"]["ours"][-1]))["results"]
        commitments = [f"/api/v1/commitments/{row['id']}/" for row in rows]
        hearings = sorted({row["hearing"] for row in rows})
        found["detail of a commitment"] = dict.fromkeys(("ours", STARLETTE[1]), commitments)
        details = [f"/api/v1/hearings/{each}/" for each in hearings]
        found["detail of a hearing"] = dict.fromkeys(("ours", STARLETTE[1]), details)
        found["public page of a hearing"] = {"ours": [f"/hearings/{each}/" for each in hearings]}
        return found

    def walk(self, name: str, address: str, after: Callable[[Server, bytes], str | None]) -> list[str]:
        """List the first pages of a list, which all servers read from other rows."""
        found: list[str] = []
        following: str | None = address
        while following and len(found) < PAGES:
            found.append(following)
            following = after(self.servers[name], self.servers[name].ask(following))
        return found

    def file(self) -> str:
        """The name that Datasette gives to the database: that of its file without the ending."""
        return os.path.basename(os.environ["DATABASE_URL"]).rpartition(".")[0]

    def compare(self, cases: dict[str, dict[str, list[str]]]) -> None:
        """Check that Starlette answers with the very bytes that are ours, from the tables and from stored rows."""
        for asked in cases.values():
            for name in asked.keys() & set(STARLETTE):
                for address in asked[name]:
                    one, other = self.servers["ours"].ask(address), self.servers[name].ask(address)
                    if one != other:
                        near = next(
                            (
                                at
                                for at, pair in enumerate(zip(one, other, strict=False))
                                if pair[0] != pair[1]
                            ),
                            0,
                        )
                        shown = slice(max(0, near - 60), near + 60)
                        raise SystemExit(f"{name}: {address} differs.\n{one[shown]!r}\n{other[shown]!r}")

    def measure_kept(self, address: str) -> None:
        """Measure an answer from the cache, and one for a client that has it."""
        server = self.servers["ours, kept"]
        server.ask(address)
        tag = {"If-None-Match": server.headers["ETag"]}
        self.found["kept answer"]["ours"].append(server.cost([address], self.requests))
        self.found["304"]["ours"].append(server.cost([address], self.requests, tag))

    def measure_files(self) -> None:
        """Measure the whole table in each format."""
        server = self.servers["ours"]
        for kind, suffix in (("CSV", "csv"), ("JSON Lines", "jsonl"), ("Parquet", "parquet")):
            before = server.cpu()
            server.drain(f"/api/v1/commitments.{suffix}")
            self.found[f"{kind} of all commitments"]["ours"].append((server.cpu() - before) * 1000)


def following(_server: Server, body: bytes) -> str | None:
    """Read the address of the next page from a page of the API."""
    link = json.loads(body)["next"]
    return link and f"{urlsplit(link).path}?{urlsplit(link).query}"


def followed_by_datasette(_server: Server, body: bytes) -> str | None:
    """Read the address of the next page from a page of Datasette."""
    link = json.loads(body)["next_url"]
    return link and f"{urlsplit(link).path}?{urlsplit(link).query}"


def told_bound(found: float, most: float, unit: str = "") -> str:
    """Say what was measured, and whether it holds."""
    return f"{found:.2f}{unit} (at most {most:g}: {'holds' if found <= most else 'does NOT hold'})"
