"""How a clause puts what it says: by its words, and by nothing else."""

import datetime

import pytest

from apps.intake.commitments import find_commitments
from apps.intake.proposals import Turn

from .finding import kinds

PLEDGES = [
    "我市将新建三座水厂",
    "我局将投入2600万元改造老旧管网40公里",
    "全市将在明年9月开工建设水厂6座",
    "后年将新增15个村纳入供水范围",
    "我市将以创建为契机,完善管网",
    "我们将继续推进河道整治",
    "将压缩审批时限至5个工作日",
    "计划推动管网改造",
    "计划2027年底建成水厂",
    "该工程计划明年6月动工",
    "今年,我们计划新建水厂4座",
    "拟于明年一季度启动招标",
    "力争实现同城同价",
    "争取早日通水",
    "有望年底投用",
    "预计明年6月通水",
    "即将开展回头看",
    "准备开展第三轮排查",
    "我们还要新建3座水厂",
    "我们会密切监察水质",
    "我在此承诺,两个月内解决问题",
    "下一步,加密巡查",
    "下一步,将推广节水器具",
    "接下来,建设泵站18座",
    "今后三年,每年新建泵站20座",
    "明年,重点改造管网",
    "到2028年,消除黑臭水体",
    "2026年,建设泵站3座",
    "年底前完成管网改造",
    "三年内建成10座水厂",
    "剩余12座水厂年底前全部通水",
    "主汛期前完成清淤",
    "十个工作日内答复您",
    "已启动三座水厂建设,预计明年通水",
]
REPORTED = [
    "节水计划共批出12宗申请",
    "已出台节水办法",
    "我们已将36座水厂纳入监控",
    "我市已建成全省最大的水厂",
    "我们开展了专项检查",
    "今年共处理污水3亿吨",
    "全市一共建设泵站140座",
    "累计改造管网260公里",
    "先后召开协调会7次",
    "截至9月底,完成清淤40公里",
    "今年以来,查处违法排污93宗",
    "近年来,我市不断加大治水投入",
    "去年新建泵站12座",
    "2024年,启动管网改造项目9个",
    "上半年完成投资3.2亿元",
    "提前完成清淤任务",
    "印发《节水办法》",
    "制定印发《节水办法》",
    "联合发布《关于节约用水的通告》",
    "目前已整改问题216个,罚款38万元",
]
MEASURES = [
    "搭建智慧水务平台",
    "完善用水定额制度",
    "制定《节水办法》",
    "修订《节水办法》,明确水价",
    "研究出台《节水办法》",
    "推动出台《节水条例》",
    "落实《节水条例》",
    "完成管网改造",
    "完成投资3.2亿元",
    "全面完成清淤任务",
    "确保顺利完成年度任务,压实责任",
    "建成水厂12座",
    "投入980万元,新建泵站26座",
    "引导企业投资1.2亿元建设水厂",
    "选派300名技师下乡",
    "给予每座水厂3万元补助",
    "设立4个保护区,面积153平方公里",
    "今年新建水厂4座",
    "每年安排专项资金500万元",
    "严格控制在不超过5个片区",
    "正在起草供水条例",
    "目前,正在组织招标",
    "继续推进河道整治",
    "持续加强巡查",
    "进一步完善水价制度",
    "积极推广节水器具",
    "大力推进节水改造",
    "加快水库除险加固",
    "着力破解缺水难题",
    "尽快启动维修",
    "争取上级补助资金1200万元",
    "将水质数据纳入统一平台",
    "将3个村打造成节水示范点",
    "我市将审批时限压缩至5个工作日",
    "我委将12名干部派驻水厂",
    "将服务事项纳入一张清单",
    "将资源向缺水村倾斜",
    "将在建工程纳入监管",
    "围绕关于加快治水的部署,搭建平台",
    "推进“继续前行”行动",
    "实施三年行动计划并开展评估",
    "按计划推进征收",
    "做好准备工作,完善预案",
    "管委会加强园区监管",
    "为下一步工作打好基础,完善台账",
    "编制2026年度预算,压减支出",
    "推广2023年试点经验",
    "盘活已批未用土地",
    "对已建成的水厂加快验收",
    "建立公共服务平台",
    "推进共建共享",
    "解决水源短缺问题",
    "我市推行用水承诺制",
]


@pytest.mark.parametrize("clause", PLEDGES)
def test_stated_intention_or_time_ahead_is_a_pledge(clause):
    assert kinds(f"{clause}。") == ["pledge"]


@pytest.mark.parametrize("clause", REPORTED)
def test_word_of_completion_time_gone_by_or_title_issued_is_reported(clause):
    assert kinds(f"{clause}。") == ["reported"]


@pytest.mark.parametrize("clause", MEASURES)
def test_bare_verb_push_and_digits_alone_are_a_measure(clause):
    assert kinds(f"{clause}。") == ["measure"]


@pytest.mark.parametrize("held_on", [None, datetime.date(2026, 3, 1)])
def test_deadline_is_ahead_also_where_the_day_of_the_hearing_is_unknown(held_on):
    text = "年底前完成管网改造。"
    assert [one.kind for one in find_commitments(text, [Turn("answer", 0, len(text))], held_on)] == ["pledge"]


def test_deadline_gone_by_is_no_time_ahead():
    assert kinds("2024年底前完成管网改造。") == ["measure"]
