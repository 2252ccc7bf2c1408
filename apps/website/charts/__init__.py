"""The charts of the site, in the order of their page."""

from .due import DUE
from .kinds import DEPARTMENTS, TOPICS
from .sizes import FIGURES

__all__ = ["BY_NAME", "CHARTS", "DEPARTMENTS", "DUE", "FIGURES", "TOPICS"]
CHARTS = [DEPARTMENTS, TOPICS, DUE, FIGURES]
BY_NAME = {chart.name: chart for chart in CHARTS}
