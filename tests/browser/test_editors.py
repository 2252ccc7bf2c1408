"""Three people of two roles bring a hearing of another city from a transcript to the public, and mend it there."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Prepared, copied, serving
from .desk import Desk, open_accounts, read_text
from .reader import reading

TEXT = """潮江水质如何保护 潮州市人大常委会开展专题询问
本报讯（记者 陈墨）5月20日，潮州市人大常委会召开联组会议，就潮江水质保护工作开展专题询问。
潮州市人大常委会委员林春生：请问市生态环境局，潮江沿岸的排污口整治进展如何？
潮州市生态环境局局长陈立新：我们将于2026年6月底前完成沿岸120个排污口的整治。我们将安排专项资金3000万元，用于管网改造。关于饮用水原，我们将每月公布监测结果。
潮州市人大常委会委员林春生：请问市水务局，污水处理厂何时建成？
潮州市水务局局长黄志明：我们将于2026年底前建成2座污水处理厂，日处理能力达到5万吨。
潮州市人大代表林春生：请问市水务局，农村污水怎么处理？
潮州市水务局局长黄志明：我们将于2027年底前覆盖80%的行政村。
"""
HEARING = "chaozhou-2024-05-20"
REPORT = "市水务局报告：2座污水处理厂因用地调整，建成时间延至2031年6月底。"
CLICKS = {"merge": 7, "topics": 7, "discard": 2}
"""What a pair, any number of commitments, and a draft cost today; once they cost 10, 160 for forty, and 40."""
COMMENT = "请给承诺与举措补上主题。"
REASON = "原文所指为排污口，此前写法不完整"


class Site(NamedTuple):
    """A site of several people, and who works on it."""

    address: str
    editor: Desk
    second: Desk
    publisher: Desk
    reader: Page


@pytest.fixture
def site(fresh: Prepared, tmp_path: Path, chromium: Browser) -> Iterator[Site]:
    prepared = copied(fresh, tmp_path)
    open_accounts(
        prepared,
        ("zhou", "周", "敏", "编辑"),
        ("wu", "吴", "晓", "编辑"),
        ("zheng", "郑", "岚", "审核发布"),
    )
    with serving(prepared) as address, ExitStack() as windows:
        pages = [windows.enter_context(reading(chromium, address, locale="zh-CN")) for _ in range(4)]
        desks = [Desk(page, name) for page, name in zip(pages, ("zhou", "wu", "zheng"), strict=False)]
        yield Site(address, *desks, pages[3])


def import_text(desk: Desk, text: str, day: str) -> None:
    """Read a transcript, which is not stored yet."""
    read_text(
        desk.page,
        "潮州市 445100",
        held_on=day,
        publisher="潮州日报",
        convened_by="潮州市人民代表大会常务委员会",
        url="https://example.org/2024/0521",
        published_on="2024-05-21",
        text=text,
    )


def add_the_city(desk: Desk) -> None:
    desk.page.goto("/admin/hearings/area/add/")
    for field, words in (("code", "445100"), ("name", "潮州市"), ("name_en", "Chaozhou")):
        desk.fill(field, words)
    desk.page.locator("[name=level]").select_option(label="地级")
    desk.click("保存")
    desk.told("潮州市")


def add_a_topic(desk: Desk) -> None:
    desk.page.goto("/admin/hearings/topic/add/")
    desk.fill("name", "生态环境")
    desk.click("保存")
    desk.told("生态环境")


def mend_the_misprint(desk: Desk) -> None:
    """Correct the text of the source, which carries its quotations along."""
    desk.click("工作台")
    desk.click("更正正文")
    field = desk.page.locator("[name=text]")
    field.fill(field.input_value().replace("饮用水原", "饮用水源"))
    desk.click("查看会有哪些改动")
    expect(desk.page.locator("ins").first).to_have_text("源")
    desk.click("确定，保存这份正文")
    desk.told("正文已更正")


def split_the_answer(desk: Desk) -> None:
    desk.page.goto(f"/admin/hearings/hearing/{HEARING}/workbench/")
    first = desk.page.locator("#items li", has=desk.page.locator("[data-kind=answer]")).first
    desk.click(first.locator(".quote"))
    desk.picture("workbench", "#content")
    desk.page.keyboard.press("e")
    desk.page.locator("#items li[aria-current] [name=words]").evaluate(
        "(field) => { const at = field.value.indexOf('关于饮用水源'); field.setSelectionRange(at, at); }"
    )
    desk.click("在光标处拆分答复")
    expect(desk.page.locator("#said")).to_have_text("答复已拆成两条。")
    desk.click(desk.page.locator("#store"))
    desk.click(desk.page.locator("#save"))
    desk.told("已保存")


def merge_the_namesake(desk: Desk) -> None:
    """Merge the two records of one person; the clicks are counted."""
    desk.home()
    desk.clicks = 0
    desk.click("人物")
    desk.fill("q", "林春生")
    desk.click("搜索")
    for box in desk.page.locator("[name=_selected_action]").all():
        desk.click(box)
    desk.choose("action", "并入另一记录")
    desk.click("执行")
    expect(desk.page.get_by_text("保留", exact=False).first).to_be_visible()
    desk.click("确定合并")
    desk.told("已并入")
    assert desk.clicks == CLICKS["merge"]


def be_refused_and_return_it(desk: Desk) -> None:
    """Be refused one's own publication, and return the hearing with a comment."""
    desk.page.goto(f"/admin/hearings/hearing/{HEARING}/change/")
    desk.click("发布")
    expect(desk.page.locator(".errornote:visible")).to_contain_text("须由另一人发布")
    desk.page.go_back()
    desk.click("退回修改")
    desk.fill("comment", COMMENT)
    desk.click("确定退回")
    desk.told("已退回")


def give_topics(desk: Desk) -> None:
    """Read the comment, give all commitments a topic at once, and submit the hearing again; the clicks are counted."""
    desk.home()
    expect(desk.page.locator(".answers")).to_contain_text(COMMENT)
    desk.page.goto(f"/admin/hearings/commitment/?hearing__id__exact={HEARING}")
    desk.clicks = 0
    desk.click(desk.page.locator("#action-toggle"))
    desk.choose("action", "批量更改类别、责任单位或主题")
    desk.click("执行")
    desk.choose("add", "生态环境")
    desk.click("查看会有哪些改动")
    desk.click(desk.page.locator("[name=confirmed]"))
    desk.told("已更改")
    assert desk.clicks == CLICKS["topics"]
    desk.page.goto(f"/admin/hearings/hearing/{HEARING}/change/")
    desk.picture("checklist", "#content-main", 560)
    desk.click("提交审核")
    desk.told("已提交审核")


def publish(desk: Desk) -> None:
    desk.page.goto(f"/admin/hearings/hearing/{HEARING}/change/")
    desk.click("发布")
    desk.click("确定发布")
    desk.told("已发布")


def propose_a_correction(desk: Desk) -> None:
    desk.page.goto(f"/admin/hearings/figure/{HEARING}-f1/change/")
    desk.click("建议修改")
    desk.fill("measures", "沿岸排污口")
    desk.fill("why", REASON)
    desk.click("提交修改建议")
    desk.told("修改建议已存")


def accept_it(desk: Desk) -> None:
    desk.home()
    desk.click("待定的修改建议")
    desk.click(desk.page.locator("#result_list tbody a").first)
    expect(desk.page.locator(".before-after")).to_contain_text("沿岸排污口")
    desk.picture("amendment", "#content")
    desk.click("接受并写入")
    desk.told("已")


def discard_a_bad_import(desk: Desk) -> None:
    """Discard a draft whole; the clicks are counted."""
    desk.clicks = 0
    desk.click("整场舍弃这份草稿")
    desk.click("确定舍弃")
    desk.told("已舍弃")
    assert desk.clicks == CLICKS["discard"]


def record_a_postponement(desk: Desk) -> None:
    """Enter from the row of a pledge that it was postponed, with the report that says so."""
    desk.page.goto(f"/admin/hearings/commitment/?hearing__id__exact={HEARING}&q=2座污水处理厂")
    desk.click("办了吗？")
    desk.choose("outcome", "已延期")
    desk.fill("happened_on", "2026-01-20")
    desk.click(desk.page.locator("summary", has_text="录入新的出处"))
    desk.fill("source-title", "潮州市水务局关于潮江治理进展的报告")
    desk.page.locator("[name=source-kind]").select_option(label="单位答复")
    desk.choose("source-publisher", "潮州市水务局")
    desk.fill("source-published_on", "2026-01-20")
    desk.fill("source-text", REPORT)
    desk.fill("quote", REPORT)
    desk.fill("due_stated", "延至2031年6月底")
    desk.fill("due_to", "2031-06-30")
    desk.picture("follow-up", "#content", 900)
    desk.click("保存为草稿")
    desk.told("后续进展")


def publish_the_event(desk: Desk) -> None:
    desk.page.goto("/admin/hearings/commitmentevent/?state__exact=draft")
    desk.click(desk.page.locator("#result_list tbody a").first)
    desk.click("发布")
    desk.click("确定发布")
    desk.told("已发布")


def test_three_people_publish_and_mend_a_hearing_with_few_clicks(site: Site):
    editor, second, publisher, reader = site.editor, site.second, site.publisher, site.reader
    add_the_city(publisher)
    add_a_topic(publisher)
    import_text(editor, TEXT, "2024-05-20")
    editor.picture("import", "#content")
    editor.click(editor.page.locator("#store"))
    editor.told("已保存为草稿：提问3，答复3")
    mend_the_misprint(editor)
    split_the_answer(editor)
    editor.page.goto(f"/admin/hearings/hearing/{HEARING}/change/")
    expect(editor.page.locator(".related span", has_text="答复").first).to_contain_text("4")
    editor.click("提交审核")
    editor.told("已提交审核")

    merge_the_namesake(publisher)
    be_refused_and_return_it(publisher)
    give_topics(editor)
    publisher.home()
    publisher.picture("home", "#content-main")
    publish(publisher)
    reader.goto(f"/hearings/{HEARING}/")
    expect(reader.locator("#content")).to_contain_text("关于饮用水源")

    propose_a_correction(second)
    accept_it(publisher)
    reader.goto("/corrections/")
    expect(reader.locator("ul.rows")).to_contain_text(REASON)
    expect(reader.locator("ul.rows")).to_contain_text("沿岸排污口")

    import_text(second, TEXT.replace("5月20日", "5月21日"), "2024-05-21")
    second.click(second.page.locator("#store"))
    discard_a_bad_import(second)

    record_a_postponement(editor)
    reader.goto("/commitments/?q=污水处理厂")
    expect(reader.locator("tbody")).not_to_contain_text("已延期")
    publish_the_event(publisher)
    reader.reload()
    expect(reader.locator("tbody")).to_contain_text("已延期")
    calendar = reader.request.get(f"{site.address}/commitments.ics?q=污水处理厂").text()
    assert "20310630" in calendar
