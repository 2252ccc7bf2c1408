"""Links above the form of a record: pages that do more with it than the form."""

from typing import NamedTuple


class Tool(NamedTuple):
    """One page: its address, its name, what it is for, and the sign before its name."""

    url: str
    name: str
    about: str = ""
    sign: str = "viewlink"
