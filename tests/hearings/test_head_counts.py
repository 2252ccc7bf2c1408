import pytest

from apps.hearings.head_counts import bodies_in, people_in


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("10位市人大常委会组成人员提出询问", {10}),
        ("十二名委员提问", {12}),
        ("有三十人参加", {30}),
        ("１０位委員提出詢問", {10}),
        ("两名代表、8位委员提问", {2, 8}),
        ("近10位、10余位、10多名、约10人", set()),
        ("10至15位委员", set()),
        ("排在第10位，共10人次", set()),
        ("10个部门，10家单位", set()),
    ],
)
def test_only_exact_numbers_of_people_are_read(text, people):
    assert people_in(text) == people


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("市发改局、市科技局等9个部门负责人到场应询", {9}),
        ("九家市直单位负责人应询", {9}),
        ("9個政府組成部門、3家單位", {9, 3}),
        ("近9个部门、10多个部门", set()),
        ("9个项目，涉及有关部门", set()),
        ("9位部门负责人", set()),
        ("建成3个产业园。有关部门", set()),
    ],
)
def test_only_exact_numbers_of_bodies_are_read(text, bodies):
    assert bodies_in(text) == bodies
