import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.hearings.fields import PUBLIC_ID
from apps.hearings.models import Area, Organization
from apps.hearings.names import one_word, pinyin, slug, unused


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("林树宏", "Lin Shuhong"),
        ("刘小杰", "Liu Xiaojie"),
        (" 贝淑棉 ", "Bei Shumian"),
        ("林  瑛", "Lin Ying"),
        ("林", "Lin"),
        ("", ""),
    ],
)
def test_personal_name_is_spelled_family_name_first(name, spelled):
    assert pinyin(name) == spelled


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("曾国藩", "Zeng Guofan"),
        ("查良镛", "Zha Liangyong"),
        ("區伯平", "Ou Boping"),
        ("朴大伟", "Piao Dawei"),
        ("卜式", "Bu Shi"),
        ("賁赫", "Ben He"),
        ("尉健行", "Wei Jianxing"),
        ("尉迟恭", "Yuchi Gong"),
        ("万俟雅言", "Moqi Yayan"),
        ("諸葛瑾", "Zhuge Jin"),
        ("欧阳", "Ouyang"),
        ("陳方安生", "Chen-Fang Ansheng"),
        ("閭丘文成", "Lüqiu Wencheng"),
        ("闾丘敏", "Lüqiu Min"),
        ("微生高", "Weisheng Gao"),
        ("相里勤", "Xiangli Qin"),
        ("東門襄", "Dongmen Xiang"),
        ("南门立", "Nanmen Li"),
        ("仲长统", "Zhongchang Tong"),
        ("尔朱荣", "Erzhu Rong"),
    ],
)
def test_surnames_are_read_as_surnames(name, spelled):
    assert pinyin(name) == spelled


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("王长江", "Wang Changjiang"),
        ("李晟", "Li Sheng"),
        ("刘建安", "Liu Jian'an"),
        ("吕西安", "Lü Xi'an"),
        ("单曾", "Shan Zeng"),
        ("李重庆", "Li Chongqing"),
        ("陳重陽", "Chen Chongyang"),
        ("李重远", "Li Zhongyuan"),
        ("王成都", "Wang Chengdu"),
    ],
)
def test_given_names_are_read_character_by_character(name, spelled):
    assert pinyin(name) == spelled


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("阿不都热依木·吐尔逊", "Abudoureyimu Tu'erxun"),
        ("阿依古丽", "Ayiguli"),
        ("John McKay", "John McKay"),
    ],
)
def test_names_that_are_not_chinese_get_no_surname(name, spelled):
    assert pinyin(name) == spelled


def test_umlaut_is_kept_in_names_and_written_out_in_ids():
    assert pinyin("吕绿") == "Lü Lü"
    assert slug(pinyin("吕绿")) == "lyu-lyu"
    assert slug("Lu\u0308") == "lyu"


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("揭阳市", "jieyang"),
        ("西安市", "xian"),
        ("吕梁市", "lyuliang"),
        ("内蒙古自治区", "neimenggu"),
        ("沙县", "shaxian"),
        ("单县", "shanxian"),
        ("浚县", "xunxian"),
        ("洪洞县", "hongtong"),
        ("漯河市", "luohe"),
        ("朝阳区", "chaoyang"),
        ("长治市", "changzhi"),
        ("长子县", "zhangzi"),
        ("宁都县", "ningdu"),
        ("六合区", "luhe"),
        ("广东", "guangdong"),
    ],
)
def test_area_is_one_word_without_what_sort_it_is(name, id):
    assert Area(name=name).wanted_id() == id


@pytest.mark.parametrize(
    ("name", "name_en", "id"),
    [
        ("揭阳市商务局", "Jieyang Commerce Bureau", "jieyang-commerce-bureau"),
        ("揭阳市商务局", None, "jieyang-shang-wu-ju"),
        ("市商务局", None, "jieyang-shang-wu-ju"),
        ("县城建公司", None, "jieyang-cheng-jian-gong-si"),
    ],
)
def test_organization_is_named_behind_its_area(name, name_en, id):
    area = Area(pk="jieyang", name="揭阳市")
    assert Organization(name=name, name_en=name_en, area=area).wanted_id() == id


@given(st.text(max_size=60))
def test_any_name_is_spelled_without_fail(text):
    assert isinstance(pinyin(text), str)
    assert re.fullmatch(PUBLIC_ID, one_word(text)) or one_word(text) == ""


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Jieyang Development and Reform Bureau", "jieyang-development-and-reform-bureau"),
        ("揭阳日报", "jie-yang-ri-bao"),
        ("  水 / water ", "shui-water"),
        ("？！", ""),
    ],
)
def test_any_name_becomes_words_joined_by_hyphens(text, spelled):
    assert slug(text) == spelled


@given(st.text(max_size=200))
def test_slug_is_always_a_public_id_or_nothing(text):
    assert re.fullmatch(PUBLIC_ID, slug(text)) or slug(text) == ""
    assert len(slug(text)) <= 80


def test_taken_id_gets_the_next_number():
    taken = {"lin", "lin-2"}
    assert unused("lin", taken.__contains__) == "lin-3"
    assert unused("liu", taken.__contains__) == "liu"
