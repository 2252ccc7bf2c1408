"""Words and days of which small records are made."""

import datetime

HEADING = "夯实产业根基"
QUESTION = "我市重点产业项目的情况如何？"
PLEDGE = "我市将于2026年底前投入27.84亿元，建成3个产业园"
ANSWER = f"一、我市已出台扶持政策。二、{PLEDGE}。"
VOTE = "满意38票，基本满意5票，不满意0票，弃权1票"
EVIDENCE = "首个产业园已开工建设。"
HELD_ON = datetime.date(2025, 10, 30)
OPINION_ON, REPORT_ON = datetime.date(2025, 11, 28), datetime.date(2026, 5, 29)
WHY = "录入有误，据原文更正。"
"""The public reason of whatever tests correct."""
