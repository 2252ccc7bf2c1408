from django.utils import translation

from apps.api.http.problems import OF_STATUS
from apps.api.openapi.view import document
from apps.api.schema.error_schema import DETAILS


def test_every_problem_is_described_with_an_example():
    found = {
        name: part
        for name, part in document()["components"]["responses"].items()
        if name.startswith("Problem")
    }
    shown = {}
    for response in found.values():
        [(media_type, content)] = response["content"].items()
        assert media_type == "application/problem+json"
        for status, example in content["examples"].items():
            assert example["value"]["status"] == int(status)
            shown[int(status)] = response["description"]
    assert shown.keys() == DETAILS.keys()
    with translation.override("en"):
        assert all(str(OF_STATUS[status].meaning) in shown[status] for status in DETAILS)
