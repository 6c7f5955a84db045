"""What the server hands out, takes in and refuses, over a loopback socket."""

import json
import multiprocessing
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from socket import create_connection
from threading import Thread

import pytest

from divergence.domain import Note, UsageError
from divergence.report import Format, render
from divergence.review import journal
from divergence.review.desk import desk, served
from divergence.review.rulings import lines, parse, read
from divergence.review.server import LINES, Server
from divergence.settings import RULING_BYTES
from tests.fakes import karvelia
from tests.fakes.reviews import rule

FOUND = karvelia.two_sides()
NOTE = rule(FOUND, "p5", Note("Ask the desk.\u2028Today."))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.rulings.jsonl"


@pytest.fixture
def server(file: Path) -> Iterator[Server]:
    made = Server(desk(FOUND, file, lambda found: render(found, Format.HTML)))
    with made:
        thread = Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def ask(
    server: Server,
    path: str,
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
    method: str = "GET",
) -> tuple[HTTPResponse, bytes]:
    """Send a request."""
    with closing(HTTPConnection("127.0.0.1", server.server_port, timeout=10)) as connection:
        connection.request(method, path, body, headers or {})
        response = connection.getresponse()
        return response, response.read()


def post(
    server: Server, data: bytes, headers: dict[str, str] | None = None
) -> tuple[HTTPResponse, bytes]:
    """Send rulings."""
    told = {"Content-Type": LINES, **(headers or {})}
    return ask(server, f"/{server.token}/rulings", data, told, "POST")


def test_the_page_may_speak_to_its_server_and_to_nobody_else(server: Server) -> None:
    response, page = ask(server, f"/{server.token}/")
    assert response.status == 200
    assert b"default-src &#39;none&#39;; connect-src &#39;self&#39;; style-src" in page
    assert b'<meta name="rulings" content="rulings">' in page
    assert response.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response.headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in response.headers
    assert server.server_address[0] == "127.0.0.1"
    assert len(server.token) >= 32


def test_rulings_go_into_the_file_and_show_on_the_page(server: Server, file: Path) -> None:
    origin = {"Origin": f"http://{server.hosts[0]}", "Sec-Fetch-Site": "same-origin"}
    response, answer = post(server, lines([NOTE]), origin)
    assert (response.status, json.loads(answer)) == (201, {"taken": 1})
    assert read([file]) == (NOTE,)
    assert b"Ask the desk." in ask(server, f"/{server.token}/")[1]
    assert parse(ask(server, f"/{server.token}/rulings")[1], "x") == (NOTE,)


@pytest.mark.parametrize(
    "path",
    [
        "/", "", "/wrong/", "/wrong/rulings", "/{token}", "/{token}/other", "/{token}/rulings/",
        "/{token}/../{token}/", "/{token}/../../etc/passwd", "/{token}/%2e%2e/rulings",
        "/{token}/a.rulings.jsonl", "//{token}/x", "/{token}/rulings?x=1", "/{token}x/", "/%C3%A9/",
    ],
)  # fmt: skip
def test_nothing_else_can_be_reached(server: Server, path: str) -> None:
    response, body = ask(server, path.replace("{token}", server.token))
    assert (response.status, body) == (404, b"there is nothing here\n")


@pytest.mark.parametrize("path", ["/{token}/", "/wrong/"])
@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("Host", "rebound.example", 421),
        ("Host", "127.0.0.1", 421),
        ("Host", "127.0.0.1:1", 421),
        ("Host", "", 421),
        ("Origin", "https://elsewhere.example", 403),
        ("Origin", "null", 403),
        ("Origin", "http://127.0.0.1", 403),
        ("Sec-Fetch-Site", "cross-site", 403),
        ("Sec-Fetch-Site", "same-site", 403),
    ],
)
def test_what_another_site_causes_is_refused_whatever_its_path(
    server: Server, file: Path, path: str, name: str, value: str, status: int
) -> None:
    whole = path.replace("{token}", server.token)
    assert ask(server, whole, None, {name: value})[0].status == status
    assert post(server, lines([NOTE]), {name: value})[0].status == status
    assert not file.exists()


def test_a_second_host_is_refused(server: Server) -> None:
    with closing(HTTPConnection("127.0.0.1", server.server_port, timeout=10)) as connection:
        connection.putrequest("GET", f"/{server.token}/", skip_host=True)
        connection.putheader("Host", server.hosts[0])
        connection.putheader("Host", "rebound.example")
        connection.endheaders()
        assert connection.getresponse().status == 421


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_body_that_any_site_may_send_is_refused(server: Server, file: Path, kind: str) -> None:
    assert post(server, lines([NOTE]), {"Content-Type": kind})[0].status == 415
    assert not file.exists()


@pytest.mark.parametrize("size", [RULING_BYTES + 1, 10**30])
def test_a_body_that_is_too_big_is_refused_before_it_is_read(server: Server, size: int) -> None:
    assert post(server, b"", {"Content-Length": str(size)})[0].status == 413


@pytest.mark.parametrize("told", ["-1", "1_0", "x", "", "٣"])
def test_a_length_that_is_none_is_refused(server: Server, told: str) -> None:
    with closing(HTTPConnection("127.0.0.1", server.server_port, timeout=10)) as connection:
        connection.putrequest("POST", f"/{server.token}/rulings")
        connection.putheader("Content-Type", LINES)
        connection.putheader("Content-Length", told.encode())
        connection.endheaders()
        assert connection.getresponse().status == 411


def test_a_body_in_pieces_is_refused(server: Server) -> None:
    # Sent at once: the server answers after the headers and hears no more.
    request = (
        f"POST /{server.token}/rulings HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\n"
        f"Content-Type: {LINES}\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n"
    )
    with create_connection(("127.0.0.1", server.server_port), timeout=10) as connection:
        connection.sendall(request.encode())
        response = HTTPResponse(connection)
        response.begin()
        assert response.status == 411


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE"])
def test_other_methods_are_not_there(server: Server, method: str) -> None:
    response, _ = ask(server, f"/{server.token}/rulings", method=method)
    assert response.status == 501
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("data", [b"{}\n", b"no", b"\xff", lines([NOTE]) + b"{}\n"])
def test_what_is_no_ruling_is_refused_whole(server: Server, file: Path, data: bytes) -> None:
    response, why = post(server, data)
    assert response.status == 422
    assert why.strip()
    assert not file.exists()


def test_rulings_on_another_comparison_are_refused(server: Server, file: Path) -> None:
    other = lines([NOTE]).replace(b"embedded@", b"elsewhere@")
    assert post(server, other)[0].status == 422
    assert not file.exists()


def test_a_file_that_was_spoiled_meanwhile_is_told_of(server: Server, file: Path) -> None:
    file.write_text("spoiled")
    response, why = ask(server, f"/{server.token}/")
    assert response.status == 422
    assert b"a.rulings.jsonl:1" in why


def test_two_writers_at_once_lose_nothing(server: Server, file: Path) -> None:
    notes = [rule(FOUND, "p5", Note(f"{n} {'x' * 5000}")) for n in range(24)]

    def write(own: list[int]) -> None:
        for number in own:
            assert post(server, lines([notes[number]]))[0].status == 201

    threads = [Thread(target=write, args=(list(range(n, 24, 4)),)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(repr, read([file]))) == sorted(map(repr, notes))


def _append(path: Path, letter: str) -> None:
    for _ in range(40):
        journal.append(path, letter.encode() * 3000 + b"\n")


def test_two_processes_that_write_at_once_lose_nothing(file: Path) -> None:
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_append, args=(file, letter)) for letter in "ab"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    written = file.read_text().split("\n")
    assert sorted(written) == ["", *["a" * 3000] * 40, *["b" * 3000] * 40]


def test_a_line_that_a_crash_left_unfinished_spoils_no_other(file: Path) -> None:
    file.write_bytes(b'{"half": ')
    journal.append(file, b"whole\n")
    assert file.read_bytes() == b'{"half": \nwhole\n'


def test_a_file_of_something_else_is_refused_at_once(file: Path) -> None:
    file.write_text("something else")
    with pytest.raises(UsageError, match=r"jsonl:1: no ruling"):
        desk(FOUND, file, lambda found: render(found, Format.HTML))


def test_a_page_without_a_policy_is_not_served() -> None:
    with pytest.raises(ValueError, match="policy"):
        served(b"<html><head></head></html>")
