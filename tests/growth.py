"""How the time that code takes grows with its input."""

from collections.abc import Callable

ROUNDS = 5


def grows_within(times: float, spent: Callable[[int], float], small: int, large: int, least: float) -> bool:
    """Tell whether a large input takes at most so many times as long as a small one.

    Other work on the machine only adds time: both are measured again until they hold, in five rounds at most, and the
    shortest of each counts. No time below `least` counts, for the clock cannot tell it.
    """
    short = long = float("inf")
    for _round in range(ROUNDS):
        short, long = min(short, spent(small)), min(long, spent(large))
        if long < times * max(short, least):
            return True
    return False
