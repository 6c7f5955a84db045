"""A language is added by adding one file: the one that docs/languages.md shows is read at once."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from divergence.domain import Act, Actors, Claim, Initiator, Span, Status
from divergence.ingest import read
from divergence.lexicon import cutting, files, grammar
from divergence.segment import claims
from tests.unit.lexicon import test_examples as examples

PAGE = (Path(__file__).parents[3] / "docs" / "languages.md").read_text(encoding="utf-8")
CODE = "qaa"


def block(language: str, start: str) -> str:
    """The page's code block of a language that starts so."""
    found = re.findall(rf"^```{language}\n({re.escape(start)}.*?)^```$", PAGE, re.DOTALL | re.M)
    (only,) = found
    return str(only)


def forget() -> None:
    """Let what was read from the folder be read again."""
    for cached in (cutting.load, grammar.load):
        cached.cache_clear()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the languages, with the one of the page beside the others."""
    copy = tmp_path / "grammar"
    shutil.copytree(files.FOLDER, copy)
    (copy / f"{CODE}.toml").write_text(block("toml", "# qaa"), encoding="utf-8")
    monkeypatch.setattr(files, "FOLDER", copy)
    monkeypatch.setattr(files, "LANGUAGES", tuple(sorted(path.stem for path in copy.iterdir())))
    forget()
    yield copy
    forget()


@pytest.fixture
def found(tmp_path: Path) -> tuple[Claim, ...]:
    """The claims of the page's readout."""
    file = tmp_path / "ostrana.md"
    file.write_text(block("markdown", "---"), encoding="utf-8")
    return claims(read(file))


def test_the_text_is_cut_into_clauses(found: tuple[Claim, ...]) -> None:
    assert [claim.text for claim in found] == [
        "Vezir Toven rinu vezir Sanu",
        "Ambu landi davori ponde uvre sut torzi",
        "landi kesh tolu pen karabos",
        "Toven shal ker ponde uvre in lumai",
    ]


def test_who_called_is_read(found: tuple[Claim, ...]) -> None:
    assert [claim.attributes.initiator for claim in found] == [Initiator.OWN] + 3 * [
        Initiator.UNTOLD
    ]


def test_acts_and_actors_are_read(found: tuple[Claim, ...]) -> None:
    _, agreed, _, stated = (claim.attributes for claim in found)
    assert (agreed.act, agreed.actors, agreed.status) == (
        Act.AGREED, Actors.BOTH, Status.ANNOUNCED,
    )  # fmt: skip
    assert (stated.act, stated.actors) == (Act.STATED, Actors.OWN)


def test_negation_is_read(found: tuple[Claim, ...]) -> None:
    assert [claim.attributes.negated for claim in found] == [False, False, True, False]


def test_numbers_months_and_weekdays_are_read(found: tuple[Claim, ...]) -> None:
    told = [
        [(one.kind, one.value, one.unit) for one in claim.attributes.quantities] for claim in found
    ]
    assert told == [
        [],
        [("date", "2031-03-13", "")],
        [("number", "5", "ship")],
        [("date", "2031-05", "")],
    ]


def test_topics_are_read_with_their_words(found: tuple[Claim, ...]) -> None:
    assert [claim.attributes.topics for claim in found] == [
        (), ("transport",), (), ("transport",),
    ]  # fmt: skip
    (cue,) = (cue for cue in found[1].attributes.cues if cue.attribute == "topic")
    start = found[1].span.start + found[1].text.index("ponde")
    assert cue.span == Span(start, start + len("ponde"))


def test_the_page_tells_what_is_read(found: tuple[Claim, ...]) -> None:
    for claim in found:
        assert f"\n| {claim.text} | " in PAGE


def test_the_file_stands_the_tests_of_examples() -> None:
    for check in (
        examples.test_every_phrase_stands_in_its_example,
        examples.test_a_phrase_is_read_as_its_value_in_its_example,
        examples.test_every_cut_parts_its_example_there,
        examples.test_every_list_is_told_item_by_item_in_its_example,
        examples.test_no_abbreviation_ends_a_sentence,
    ):
        check(CODE)


def test_without_its_file_nothing_is_read_of_it(folder: Path, tmp_path: Path) -> None:
    (folder / f"{CODE}.toml").unlink()
    forget()
    file = tmp_path / "ostrana.md"
    file.write_text(block("markdown", "---").replace(CODE, "qab"), encoding="utf-8")
    whole = claims(read(file))
    assert len(whole) == 3
    assert {claim.attributes.act for claim in whole} == {Act.NONE}


def test_an_unknown_rule_is_an_error(folder: Path) -> None:
    (folder / "qac.toml").write_text("[rules]\nmain_verbs = 'last'\n", encoding="utf-8")
    with pytest.raises(ValueError, match="main_verbs"):
        grammar.load("qac")
