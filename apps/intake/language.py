"""Whether a text is in Chinese, the one language that is read."""

import re

HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
OF_OTHERS = re.compile("[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9d\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+")
LETTERS = re.compile("[^\\W\\d_]+")
# An address, a path, or a picture written as letters.
NO_WORDS = re.compile("[!-~]{31,}+")
LEAST_SHARE = 0.1


def is_chinese(text: str) -> bool:
    """Tell whether a text is in Chinese: a tenth of its letters are Chinese characters, and few are Japanese or Korean.

    A Chinese word is one or two characters and an English word is five letters, so a Chinese text with its full translation
    is in Chinese, and an English text with Chinese names is not. A text without letters is in no other language.
    """
    words = NO_WORDS.sub(" ", text)
    letters, han, others = (
        sum(len(run) for run in shape.findall(words)) for shape in (LETTERS, HAN, OF_OTHERS)
    )
    return not letters or (han >= LEAST_SHARE * letters and han >= 2 * others)
