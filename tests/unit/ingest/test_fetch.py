"""One page of the net: what is had, what is refused, and that neither takes for ever."""

import gzip
import itertools
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from divergence.domain import InputError, UsageError
from divergence.ingest.fetch import Fetched, Limits, fetch, warc
from divergence.ingest.fetch.guard import refused
from divergence.ingest.fetch.target import target
from divergence.ingest.fetch.unpacking import unpacked
from divergence.ingest.fetch.wire import Address, BrokenOffError
from tests.fakes.pages import HOME, moved, page, serve, slowly

TEXT = "Ostrana’s president received a call.".encode()
QUICK = Limits(seconds=1.0, size=100_000, redirects=3)


def had(url: str, limits: Limits = QUICK) -> Fetched:
    return fetch(url, limits=limits, allowed=frozenset({HOME}))


def refusal(url: str, limits: Limits = QUICK) -> str:
    started = time.monotonic()
    with pytest.raises(InputError) as caught:
        had(url, limits)
    assert time.monotonic() - started < limits.seconds + 1
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_page_is_had_to_the_byte_and_asked_for_once() -> None:
    answer = page(TEXT, "Content-Type: text/html; charset=utf-8", "X-odd:   two  spaces ")
    with serve({"/call?id=7": answer}) as site:
        found = had(f"{site.root}/call?id=7#top")
    assert site.asked == ["/robots.txt", "/call?id=7"]
    assert found.raw == answer
    assert found.body == TEXT
    assert found.url == f"{site.root}/call?id=7#top"
    assert found.final_url == f"{site.root}/call?id=7"
    assert (found.charset, found.name) == ("utf-8", "call.html")
    assert (found.address, found.redirects) == (HOME, ())
    assert found.request == site.requests[1]
    assert found.time.endswith("+00:00")
    assert dict(found.headers)["X-odd"] == "two  spaces "


def test_chunks_are_joined_and_kept_as_they_came() -> None:
    answer = (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nThe\r\n5\r\n call\r\n0\r\n\r\n"
    )
    with serve({"/": answer}) as site:
        found = had(site.root)
    assert (found.body, found.raw) == (b"The call", answer)


def test_a_body_without_a_length_ends_with_the_connection() -> None:
    with serve({"/": b"HTTP/1.0 200 OK\r\n\r\n" + TEXT}) as site:
        assert had(site.root).body == TEXT


def test_an_unasked_gzip_is_undone() -> None:
    packed = gzip.compress(TEXT[:9]) + gzip.compress(TEXT[9:])
    with serve({"/": page(packed, "Content-Encoding: gzip")}) as site:
        found = had(site.root)
    assert found.body == TEXT
    assert packed in found.raw


def test_redirects_are_followed_and_named() -> None:
    pages = {"/a": moved("b c", "301 Moved"), "/b%20c": moved("/d?x=1"), "/d?x=1": page(TEXT)}
    with serve(pages) as site:
        found = had(f"{site.root}/a")
    assert found.body == TEXT
    assert found.redirects == (f"{site.root}/a", f"{site.root}/b%20c")
    assert found.final_url == f"{site.root}/d?x=1"


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("http://127.0.0.2/", "127.0.0.2, a loopback address"),
        ("http://[::1]/", "::1, a loopback address"),
        ("http://10.1.2.3/", "10.1.2.3, a private address"),
        ("http://169.254.169.254/latest/", "169.254.169.254, a metadata address"),
        ("http://[::ffff:127.0.0.1]/", "::ffff:127.0.0.1, a loopback address"),
        ("http://[64:ff9b::7f00:1]/", "64:ff9b::7f00:1, a NAT64 address"),
        ("http://2130706434/", "127.0.0.2, a loopback address"),
        ("http://0x7f.2/", "127.0.0.2, a loopback address"),
        ("file:///etc/passwd", "file: is not fetched"),
        ("ftp://example.org/", "ftp: is not fetched"),
        ("http://user:secret@example.org/", "holds a name or password"),
        ("http://[::1", "what is no URL"),
        ("http://example.org:99999/", "what is no URL"),
    ],
)
def test_a_redirect_leads_nowhere_else(to: str, why: str) -> None:
    with serve({"/": moved(to)}) as site:
        assert why in refusal(site.root)


@pytest.mark.parametrize(
    "url",
    ["https://user:secret@example.org/", "ftp://user:secret@example.org/",
     "https://user:secret@example.org:99999/", "https://user:secret@exam ple.org/",
     "//user:secret@example.org/", "https:/user:secret@example.org", "https://secret@[::1/?a@b"],
)  # fmt: skip
def test_a_password_is_not_repeated(url: str) -> None:
    with pytest.raises(InputError) as caught:
        fetch(url)
    assert "secret" not in str(caught.value)


def test_an_at_in_a_path_is_no_name() -> None:
    assert target("https://example.org/@office?x=a@b").path == "/@office?x=a@b"


def test_a_loop_of_redirects_ends() -> None:
    with serve({"/a": moved("/b"), "/b": moved("/a")}) as site:
        assert "more than 3 redirects" in refusal(f"{site.root}/a")
    assert site.asked == ["/robots.txt", "/a", "/b", "/a", "/b"]


def endless(piece: bytes) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n\r\n"
    yield from itertools.repeat(piece)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (endless(b"x" * 5000), "more than 100,000 bytes"),
        (page(TEXT)[:-3], "breaks off"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999999999\r\n\r\nabc", "breaks off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFF\r\nabc", "breaks off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nabc\r\n", "breaks off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "breaks off"),
        (page(gzip.compress(b"") * 1000 + gzip.compress(TEXT), "Content-Encoding: gzip"), "off"),
        (page(gzip.compress(b"\0" * 5_000_000), "Content-Encoding: gzip"), "more than 100,000"),
        (page(gzip.compress(TEXT)[:-9], "Content-Encoding: gzip"), "breaks off"),
        (page(b"", "Content-Encoding: gzip"), "breaks off"),
        (page(TEXT, "Content-Encoding: gzip"), "breaks off"),
        (page(TEXT, "Content-Encoding: br"), "packed as br"),
        (page(TEXT, "X: " + "y" * 90_000), "not HTTP (LineTooLong)"),
        (page(TEXT, *[f"X-{n}: y" for n in range(200)]), "not HTTP"),
        (itertools.chain([b"HTTP/1.1 200 OK\r\n"], itertools.repeat(b"X: y\r\n")), "not HTTP"),
        (slowly(endless(b"."), 0.05), "no whole answer within 1 seconds"),
        (slowly([b"H", b"T", *[b"x"] * 99], 0.05), "no whole answer within 1 seconds"),
        (b"220 mail.example.org ESMTP\r\n", "not HTTP (BadStatusLine)"),
        (b"", "not HTTP (RemoteDisconnected)"),
        (page(TEXT, status="404 Not Found"), "the server answers 404 Not Found"),
        (page(TEXT, status="202 Wait"), "the server answers 202 Wait"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_whatever_a_server_answers_is_told_in_a_sentence(
    answer: bytes | Iterator[bytes], why: str
) -> None:
    with serve({"/": answer}) as site:
        assert why in refusal(site.root)


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (b"User-agent: *\nDisallow: /", False),
        (b"\xef\xbb\xbfUser-agent: *\nDisallow: /calls/", False),
        (b"User-agent: divergence\nDisallow: /calls\n\nUser-agent: *\nAllow: /", False),
        (b"User-agent: other\nDisallow: /", True),
        (b"User-agent: *\nDisallow: /admin", True),
        (b"\xff\xfe no rules \x00", True),
        (b"User-agent: *\n\nDisallow: /", False),
        (b"User-agent: *\nCrawl-delay: 1\n\nUser-agent: *\nDisallow: /", False),
        (b"User-agent: *\nDisallow: /*7", False),
        (b"User-agent: *\nAllow: /\nDisallow: /calls", False),
        (b"User-agent: *\nDisallow: //[", True),
        ("User-agent: *\nCrawl-delay: ²".encode(), True),
    ],
)
def test_robots_are_heeded(robots: bytes, *, allowed: bool) -> None:
    with serve({"/robots.txt": page(robots), "/calls/7": page(TEXT)}) as site:
        if allowed:
            assert had(f"{site.root}/calls/7").body == TEXT
        else:
            assert "robots.txt forbids" in refusal(f"{site.root}/calls/7")
            assert site.asked == ["/robots.txt"]


@pytest.mark.parametrize(
    "told",
    [
        "text/html; charset*=x; charset*0=y",
        f"text/html; charset*{'9' * 5000}=y",
        "text/html;=",
        "",
    ],
)
def test_a_content_type_that_is_wrong_names_no_encoding(told: str) -> None:
    with serve({"/call": page(TEXT, f"Content-Type: {told}")}) as site:
        found = had(f"{site.root}/call")
    assert found.charset is None
    assert found.name == ("call.html" if told else "call")


def test_heads_that_bid_wait_are_not_recorded() -> None:
    wait = b"HTTP/1.1 100 Continue\r\nX: y\r\n\r\nHTTP/1.1 100 \r\n\r\n"
    with serve({"/": wait + page(TEXT)}) as site:
        found = had(site.root)
    assert (found.body, found.raw) == (TEXT, page(TEXT))


def test_many_members_of_gzip_cost_little() -> None:
    many = gzip.compress(b"") * 400_000
    started = time.process_time()
    with pytest.raises(BrokenOffError):
        unpacked(many, "gzip", 20_000_000)
    assert time.process_time() - started < 1


def test_some_members_of_gzip_are_one_text() -> None:
    packed = b"".join(gzip.compress(b"%d " % n * 500) for n in range(999))
    assert unpacked(packed, "gzip", 9_000_000) == b"".join(b"%d " % n * 500 for n in range(999))


def test_robots_are_heeded_behind_a_redirect() -> None:
    rules = page(b"User-agent: *\nDisallow: /inner")
    with serve({"/robots.txt": rules, "/": moved("/inner"), "/inner": page(TEXT)}) as site:
        assert "robots.txt forbids" in refusal(site.root)


def test_a_site_whose_robots_fail_is_left_alone() -> None:
    with serve({"/robots.txt": page(b"", status="503 Busy"), "/": page(TEXT)}) as site:
        assert "nobody knows whether" in refusal(site.root)


def test_robots_cannot_lead_inside() -> None:
    with serve({"/robots.txt": moved("http://10.0.0.1/"), "/": page(TEXT)}) as site:
        assert "10.0.0.1, a private address" in refusal(site.root)


def test_a_name_is_looked_up_once_and_a_second_answer_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bytes] = []
    with serve({"/": page(TEXT)}) as site:
        port = int(site.root.rpartition(":")[2])

        def rebinding(name: bytes, *_: object, **__: object) -> list[object]:
            asked.append(name)
            address = HOME if len(asked) == 1 else "127.0.0.9"
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

        monkeypatch.setattr("divergence.ingest.fetch.wire.getaddrinfo", rebinding)
        assert had(f"http://calls.example:{port}/").address == HOME
    assert asked == [b"calls.example"]
    assert b"\r\nHost: calls.example:%d\r\n" % port in site.requests[1]


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, 1, 6, "", (ip, 80)) for ip in ("93.184.216.34", "192.168.1.1")]
    monkeypatch.setattr("divergence.ingest.fetch.wire.getaddrinfo", lambda *_, **__: found)
    assert "192.168.1.1, a private address" in refusal("http://calls.example/")


def test_a_name_service_that_does_not_answer_ends_with_the_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "divergence.ingest.fetch.wire.getaddrinfo", lambda *_, **__: time.sleep(1.5)
    )
    assert "no whole answer" in refusal("http://calls.example/", Limits(seconds=0.2))


def test_a_silent_address_leaves_time_to_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    other = "127.0.0.2", 0
    with (
        serve({"/": page(TEXT)}) as site,
        socket.create_server(other, backlog=0) as hole,
    ):
        port = int(site.root.rpartition(":")[2])
        where = [Address(socket.AF_INET, hole.getsockname()), Address(socket.AF_INET, (HOME, port))]
        full = [socket.socket() for _ in range(4)]
        for each in full:
            each.setblocking(False)  # noqa: FBT003 - the library's own
            each.connect_ex(hole.getsockname())
        monkeypatch.setattr("divergence.ingest.fetch.fetching.addresses", lambda *_: tuple(where))
        assert had(site.root, Limits(seconds=3.0)).body == TEXT
        for each in full:
            each.close()


def test_nobody_there() -> None:
    assert "cannot be reached (Connection refused)" in refusal(f"http://{HOME}:1/")


def test_a_name_too_long_for_the_net() -> None:
    assert "cannot be reached" in refusal(f"http://{'x' * 70}.invalid/")


@pytest.mark.parametrize(
    "url",
    ["", "readout.txt", "//example.org", "https://", "http://exa mple.org", "http://[1::2::3]/",
     "http://example.org:99999/", "http://example.org:0/", "http://a\n.org", "http://ex_ämple..org",
     "http://[fe80::1%eth0]/", "http://[::1%é]/", "http://a%41.org/", "http://-.org/", "http://exam<ple.org"],
)  # fmt: skip
def test_what_is_no_url_is_a_wrong_call(url: str) -> None:
    with pytest.raises(UsageError):
        fetch(url)


def test_a_url_in_other_letters_is_spelled_for_the_net() -> None:
    found = target("HTTPS://Прeзидент.Example/новости?№=1&x=%20")
    assert found.host.startswith("xn--")
    assert found.url.endswith(
        ".example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?%E2%84%96=1&x=%20"
    )
    assert target("http://[2001:DB8::1]:8080").url == "http://[2001:db8::1]:8080/"


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "0.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "169.254.0.1",
     "169.254.169.254", "168.63.129.16", "100.100.100.200", "192.0.0.192", "192.0.2.1",
     "198.18.0.1", "203.0.113.1", "192.88.99.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::",
     "::1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::8.8.8.8", "64:ff9b::808:808", "64:ff9b:1::1",
     "2002:7f00:1::", "2001:0:1::1", "2001:db8::1", "fc00::1", "fd00:ec2::254", "fe80::1%eth0",
     "fec0::1", "ff02::1", "::ffff:0:7f00:1", "100::1", "5f00::1", "3fff::1" ],
)  # fmt: skip
def test_no_inner_address_is_spoken_to(address: str) -> None:
    assert refused(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450::1"])
def test_public_addresses_are_spoken_to(address: str) -> None:
    assert refused(address) is None


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for `localhost` alone, signed by itself, with its key."""
    folder = tmp_path_factory.mktemp("tls")
    files = ("-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem"))
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    names = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2")
    made = subprocess.run(
        ["openssl", "req", "-x509", *key, *files, *names], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("needs openssl to make a certificate")
    return folder


def tls(folder: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


def test_a_trusted_server_is_read(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "cert.pem"))
    monkeypatch.setattr("divergence.ingest.fetch.wire.getaddrinfo", at_home)
    with serve({"/": page(TEXT)}, tls(certificate)) as site:
        assert had(site.root).body == TEXT


def at_home(_: bytes, port: int, **__: object) -> list[object]:
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (HOME, port))]


def test_a_server_must_be_the_one_that_was_named(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "cert.pem"))
    monkeypatch.setattr("divergence.ingest.fetch.wire.getaddrinfo", at_home)
    with serve({"/": page(TEXT)}, tls(certificate)) as site:
        other = site.root.replace("localhost", "calls.example")
        assert "not to be trusted (Hostname mismatch" in refusal(other)
        monkeypatch.delenv("SSL_CERT_FILE")
        assert "not to be trusted (self-signed" in refusal(site.root)
    assert site.asked == []


def test_no_step_leaves_tls(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "cert.pem"))
    monkeypatch.setattr("divergence.ingest.fetch.wire.getaddrinfo", at_home)
    with serve({"/": moved("http://calls.example/x")}, tls(certificate)) as site:
        assert "anyone on the way could alter the text" in refusal(site.root)


def test_the_record_holds_the_answer_to_the_byte() -> None:
    from warcio.archiveiterator import ArchiveIterator

    answer = page(TEXT, "Content-Type: text/plain", "X-odd:   two  spaces ")
    with serve({"/a": moved("/b"), "/b": answer}) as site:
        found = had(f"{site.root}/a")
    record = warc(found)
    assert record == warc(found)
    assert answer in record
    told = [
        (each.rec_type, each.rec_headers, each.content_stream().read(), each.digest_checker)
        for each in ArchiveIterator(BytesIO(record), check_digests=True)
    ]
    assert [sort for sort, *_ in told] == ["warcinfo", "response", "request", "metadata"]
    assert [checker.problems for *_, checker in told] == [[], [], [], []]
    _, headers, body, checker = told[1]
    assert checker.passed
    assert body == TEXT
    assert headers.get_header("WARC-Target-URI") == f"{site.root}/b"
    assert headers.get_header("WARC-Date") == found.time.replace("+00:00", "Z")
    assert told[3][2].decode() == f"via: {site.root}/a\r\n"


@pytest.mark.parametrize(
    "host",
    [
        "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "①②⑦.⓪.⓪.①", "１２７.0.0.1",
        "127。0。0。1", "LOCALHOST", "3232235777", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:a9fe:a9fe]",
        "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]",
        "[fd00:ec2::254]", "[::]", "100.64.0.1", "255.255.255.255",
    ],
)  # fmt: skip
def test_every_spelling_of_an_inner_address_is_refused(host: str) -> None:
    with pytest.raises(InputError, match="address; only public ones are fetched"):
        fetch(f"http://{host}/")
