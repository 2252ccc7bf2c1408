from hypothesis import given
from hypothesis import strategies as st

from apps.search.fold import fold
from apps.search.segment import TOKEN, segment, within

few = st.text("电商的a1,( ", min_size=1, max_size=6)


def follow(words, text):
    """Tell whether tokens stand one after the other among those of a text; one character begins a token."""
    wanted, there = within(words), segment(text)
    if len(words) == 1:
        return any(token.startswith(wanted[0]) for token in there)
    return any(there[at : at + len(wanted)] == wanted for at in range(len(there)))


def test_every_character_is_a_token_with_the_next_one_and_the_last_one_with_the_end():
    assert segment("电商a") == ["电商", "商a", "a" + "\n".translate(TOKEN)]
    assert within("电商a") == ["电商", "商a"]
    assert within("电") == ["电"]


@given(few, few)
def test_bigrams_follow_each_other_exactly_where_the_words_are_contained(words, text):
    assert follow(words, text) == (words in text)


def test_no_token_has_a_sign_that_divides_words_or_that_a_folded_text_could_hold():
    ascii_signs = [chr(code) for code in range(128) if not chr(code).isalnum()]
    assert {ord(each) for each in ascii_signs} == TOKEN.keys()
    assert len(set(TOKEN.values())) == len(TOKEN)
    for each in TOKEN.values():
        assert not each.isascii()
        assert fold(each) != each
