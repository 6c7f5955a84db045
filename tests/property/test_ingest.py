"""Whatever stands in a file: its text is kept to the letter, or one clear error is raised."""

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.domain import DivergenceError, Readout
from divergence.ingest import Source, detect, ingest, number
from divergence.ingest.naming import slug

BLOCKS = st.text(alphabet="abside:issuer -[]{}\"'\\\\xUu0F|>&*!#%@?,\n\t~\u2028é", max_size=80)


def fenced(block: str) -> bytes:
    return f"---\n{block}\n---\nThe call.".encode()


def read(data: bytes) -> Readout | str:
    """The readout, or the message that says why there is none."""
    try:
        return ingest(Source("x.txt"), data).readout
    except DivergenceError as error:
        return str(error)


@settings(deadline=None)
@given(
    st.one_of(
        st.text(st.characters(codec="utf-8")).map(str.encode), BLOCKS.map(fenced), st.binary()
    )
)
def test_bytes_are_kept_to_the_letter_or_refused_in_one_line(data: bytes) -> None:
    found = read(data)
    if isinstance(found, str):
        assert found.startswith("x.txt")
        assert "\n" not in found
        return
    assert found.text.encode() == data
    assert found.provenance.sha256 == hashlib.sha256(data).hexdigest()
    (body,) = found.body
    assert body.stop == len(found.text)
    assert body.of(found.text).strip()


@settings(deadline=None)
@given(st.text())
def test_a_slug_is_a_slug_and_stays_one(name: str) -> None:
    made = slug(name)
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(made) == made


@settings(deadline=None)
@given(st.text(max_size=300))
def test_the_language_is_always_a_code(text: str) -> None:
    assert detect(text).isalpha()


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["x", "x-2", "y"]), st.booleans()), max_size=8))
def test_ids_are_unique_and_declared_sides_are_kept(run: list[tuple[str, bool]]) -> None:
    documents = [
        ingest(Source(f"{name}.txt", name if declared else None), b"The call.")
        for name, declared in run
    ]
    readouts = number(documents)
    assert len({readout.id for readout in readouts}) == len(run)
    made = [
        readout.side for readout, (_, declared) in zip(readouts, run, strict=True) if not declared
    ]
    kept = [readout.side for readout, (_, declared) in zip(readouts, run, strict=True) if declared]
    assert kept == [name for name, declared in run if declared]
    assert len(made) == len(set(made))
    assert not set(made) & set(kept)
