from tests.bench.accuracy import measure


def test_first_record_is_found_as_it_was_entered_by_hand():
    scores = measure()
    for name, least in (("figures, Arabic digits", 0.97), ("figures, Chinese numerals", 0.9)):
        assert min(scores[name]["precision"], scores[name]["recall"]) >= least
    commitments = scores["commitments"]
    assert commitments["recall"] >= 0.97
    assert min(commitments["precision"], commitments["kind"]) >= 0.9
