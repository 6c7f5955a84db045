"""`divergence check` writes nothing over what it checks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

FILES = ("cases/grain/gold.json", "cases/grain/ostrana.txt", "cases/talks.case", "link.json")


@pytest.fixture
def cases(folder: Path) -> dict[str, bytes]:
    """The files of a folder of cases, two forms and a link, that no check gets to read."""
    (folder / "cases" / "grain").mkdir(parents=True)
    for name in FILES[:-1]:
        (folder / name).write_text(f"the content of {name}")
    (folder / "link.json").symlink_to("cases/grain/gold.json")
    return {name: (folder / name).read_bytes() for name in FILES}


@pytest.mark.parametrize("name", [*FILES, "cases/grain/new.html"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("-o", "{}", "--format", "json"),
        ("--report", "html={}"),
        ("--baseline", "{}", "--update-baseline"),
    ],
)
def test_a_case_is_never_written_over(
    run: Run, folder: Path, cases: dict[str, bytes], name: str, arguments: tuple[str, ...]
) -> None:
    result = run("check", "cases", *(argument.format(name) for argument in arguments))
    assert result.exit_code == 2
    assert result.stderr == (
        f"Error: {name}: in an annotated case, which it would damage; name another\n"
    )
    assert {name: (folder / name).read_bytes() for name in FILES} == cases
