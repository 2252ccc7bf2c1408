import pytest


@pytest.mark.parametrize(
    "address",
    [
        "commitment/?hearing__id__exact=%00",
        "commitment/add/?answer=%00",
        "figure/?q=%00",
        "hearing/%00/change/",
        "hearing/x/history/%00/",
    ],
)
def test_nul_in_an_address_is_refused(root, exchange, address):
    assert root.get(f"/admin/hearings/{address}").status_code in (400, 404)


@pytest.mark.parametrize(
    "address",
    [
        "commitment/?hearing__id__exact=nothing",
        "commitment/add/?answer=nothing&lead=%F0%9F%98%80&topics=a,b&due_to=zz&start=x",
        "question/add/?hearing=%ff",
        "question/add/?_changelist_filters=%3D%3D%26hearing__id__exact",
        "figure/add/?commitment=nothing&answer=&hearing=1&value=abc&stated_value=1e400",
    ],
)
def test_nonsense_in_an_address_is_passed_over(root, exchange, address):
    assert root.get(f"/admin/hearings/{address}").status_code == 200


def test_a_filter_that_is_none_is_refused(root, exchange):
    assert root.get("/admin/hearings/commitment/?nothing=1").status_code == 400
