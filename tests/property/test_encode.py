"""A text's vector hangs on the text alone."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.encode.embedded import EmbeddedEncoder

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@cache
def _encoder() -> EmbeddedEncoder:
    return EmbeddedEncoder()


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=12))
def test_a_vector_does_not_hang_on_its_neighbours(texts: list[str]) -> None:
    together = _encoder().encode(texts)
    alone = b"".join(_encoder().encode([text]).tobytes() for text in texts)
    assert together.tobytes() == alone
    assert _encoder().encode(texts[::-1])[::-1].tobytes() == alone
