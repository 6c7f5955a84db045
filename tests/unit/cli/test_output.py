"""A file is written whole or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from divergence.cli import output
from divergence.domain import UsageError


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    path.write_bytes(b"old")
    path.chmod(0o640)
    output.write(b"new", path)
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_mode_that_the_user_wants(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        output.write(b"new", tmp_path / "r.html")
    finally:
        os.umask(before)
    assert (tmp_path / "r.html").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link.html").symlink_to("real.html")
    output.write(b"new", tmp_path / "link.html")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_bytes() == b"new"


def test_a_device_is_not_replaced() -> None:
    path = Path(os.devnull)
    output.check(path, ())
    output.write(b"new", path)
    assert path.is_char_device()


def test_a_failure_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "r.html"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match=r"r\.html: cannot be written \(No space left on device\)"):
        output.write(b"new", path)
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [
        ("r.html", b"old")
    ]


def test_a_closed_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UsageError, match="the folder may not be written to"):
        output.check(tmp_path / "r.html", ())


def test_an_input_is_known_by_any_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.txt").symlink_to("a.txt")
    with pytest.raises(UsageError, match="an input"):
        output.check(tmp_path / "b.txt", ["-", str(tmp_path / "a.txt")])


def test_a_reader_of_standard_output_that_leaves_ends_nothing(tmp_path: Path) -> None:
    code = "from divergence.cli import output; output.write(b'x' * 1_000_000, None); print('after')"
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        ended = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    for name in ("x" * 300 + ".html", "a\0b.html"):
        with pytest.raises(UsageError, match="cannot be written"):
            output.check(tmp_path / name, ())


def test_an_input_that_may_not_be_looked_at_is_no_output(tmp_path: Path) -> None:
    (tmp_path / "r.html").write_text("old")
    output.check(tmp_path / "r.html", ["a\0b", "x" * 300])


@pytest.mark.parametrize("place", ["/dev/full", None])
def test_standard_output_that_takes_nothing_is_told_in_one_sentence(place: str | None) -> None:
    command = f"exec {sys.executable} -m divergence models >{place or '&-'}"
    ended = subprocess.run(
        ["sh", "-c", command], stderr=subprocess.PIPE, check=False, text=True, timeout=60
    )
    assert ended.returncode == 2
    (line,) = ended.stderr.splitlines()
    assert line.startswith("Error: standard output ")


def test_a_full_stderr_changes_nothing_about_the_code(tmp_path: Path) -> None:
    command = f"exec {sys.executable} -m divergence compare nowhere.txt 2>/dev/full"
    assert subprocess.run(["sh", "-c", command], cwd=tmp_path, check=False).returncode == 3


def test_what_is_said_is_one_line_that_moves_no_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    output.say("a\nb\x1b[31m\u202ec\u2028d\ud800 e\u00a0é")
    assert capsys.readouterr().err == "a\\nb\\x1b[31m\\u202ec\\u2028d\\ud800 e\u00a0é\n"
