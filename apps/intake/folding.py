"""Folds text for comparison: to simplified characters, including those of names and offices."""

from apps.hearings.quantities.folding import FOLD

OF_NAMES = (
    "記记覆复話话參参衞卫劉刘吳吴孫孙鄭郑許许馮冯蕭萧呂吕賈贾閻阎譚谭鄒邹賴赖龔龚倫伦聶聂閔闵婁娄竇窦欒栾鄔邬鄺邝"
    "駱骆鮑鲍繆缪喬乔闞阚鞏巩薊蓟荊荆惲恽叢丛"
)
FOLDED = FOLD | {ord(old): ord(new) for old, new in zip(OF_NAMES[::2], OF_NAMES[1::2], strict=True)}


def folded(text: str) -> str:
    """Write a text in simplified characters and narrow signs, each in the place of its original."""
    return text.translate(FOLDED)
