"""One request and one answer on a connection to a checked address, within time and size."""

import io
import re
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from http.client import HTTPMessage, HTTPResponse, IncompleteRead
from socket import SOCK_STREAM, getaddrinfo, socket
from typing import TYPE_CHECKING, TypeVar, cast

from divergence.domain import InputError
from divergence.ingest.fetch.guard import refused
from divergence.ingest.fetch.target import Target
from divergence.settings import VERSION

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

AGENT = f"divergence/{VERSION}"
"""What the program calls itself, to servers and in robots.txt."""

_PIECE = 65_536
"""Bytes that are read at once, so that no length that a server names is taken at its word."""

T = TypeVar("T")


class TooLargeError(Exception):
    """More bytes than allowed."""


class BrokenOffError(Exception):
    """Fewer bytes than the server said."""


class Deadline:
    """The moment when a visit must be over."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left; raises TimeoutError where none is."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def within(self, task: Callable[[], T]) -> T:
        """What a task returns that knows no time limit of its own; raises TimeoutError."""
        done: list[T | Exception] = []

        def run() -> None:
            try:
                done.append(task())
            except Exception as error:  # noqa: BLE001 - raised again below, in the caller's thread
                done.append(error)

        worker = threading.Thread(target=run, daemon=True)
        worker.start()
        worker.join(self.left())
        if not done:
            raise TimeoutError
        if isinstance(done[0], Exception):
            raise done[0]
        return done[0]


@dataclass(frozen=True, slots=True)
class Address:
    """Where a host is, found and checked once."""

    family: int
    sockaddr: tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]
    """As `getaddrinfo` gives it."""

    @property
    def ip(self) -> str:
        """As text."""
        return str(self.sockaddr[0])


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    address: str
    request: bytes
    raw: bytes
    status: int
    reason: str
    headers: HTTPMessage
    payload: bytes
    """The body, its transfer coding undone and its content coding not."""


def addresses(target: Target, deadline: Deadline, allowed: frozenset[str]) -> tuple[Address, ...]:
    """All addresses of a host, every one of them checked.

    Args:
        target: whose host is looked up.
        deadline: by when.
        allowed: addresses that are spoken to although they are not public.

    Raises:
        InputError: if one of them is not public: a public host has no reason to name it.
        OSError: if the name is not known.
    """
    name = target.host.encode("ascii")
    found = deadline.within(lambda: getaddrinfo(name, target.port, type=SOCK_STREAM))
    checked = tuple(dict.fromkeys(Address(int(family), sockaddr) for family, *_, sockaddr in found))
    for address in checked:
        kind = None if address.ip in allowed else refused(address.ip)
        if kind is not None:
            raise InputError(
                f"{target.url}: leads to {address.ip}, {kind} address; only public ones are fetched"
            )
    return checked


def exchange(target: Target, where: Sequence[Address], deadline: Deadline, limit: int) -> Answer:
    """Ask one of a host's checked addresses for a page, and take the whole answer.

    Raises:
        OSError: if the connection fails, the certificate among it; TimeoutError past the deadline.
        HTTPException: if the answer is not HTTP.
        TooLargeError: if it has more bytes than `limit`.
        BrokenOffError: if it ends too early.
    """
    with _connected(target, where, deadline) as connection:
        request = _request(target)
        connection.settimeout(deadline.left())
        connection.sendall(request)
        record = _Record(connection, deadline, limit)
        response = HTTPResponse(cast("socket", record), method="GET")
        payload = _payload(response)
        return Answer(
            address=str(connection.getpeername()[0]),
            request=request,
            raw=bytes(record.taken[_final(record.taken) :]),
            status=response.status,
            reason=response.reason,
            headers=response.msg,
            payload=payload,
        )


def _payload(response: HTTPResponse) -> bytes:
    """The body of an answer whose head is yet to come.

    Raises:
        HTTPException: if the answer is not HTTP.
        BrokenOffError: if it ends before it should, or a length in it is none.
    """
    try:
        response.begin()
        payload = b"".join(iter(lambda: response.read(_PIECE), b""))
    except (IncompleteRead, ValueError) as error:  # a chunk of less than no bytes
        raise BrokenOffError from error
    if response.length:
        raise BrokenOffError
    return payload


def _final(taken: bytearray) -> int:
    """Where the answer begins behind those that only bid wait."""
    found = _interim().match(taken)
    return found.end() if found else 0


@cache
def _interim() -> re.Pattern[bytes]:
    """Heads of status 100, as `http.client` passes them over."""
    return re.compile(rb"(?:HTTP/\S*[ \t]+100(?!\S)[^\n]*\n(?:(?!\r?\n)[^\n]*\n)*+\r?\n)*+")


def _connected(target: Target, where: Sequence[Address], deadline: Deadline) -> socket:
    """A connection to the first address that takes one; TLS holds the server to the host's name.

    Each address may take its share of the time that is left, so that a silent one leaves some to
    the others.
    """
    failure: OSError = OSError("no address")
    for tried, address in enumerate(where):
        sharing = len(where) - tried
        connection = socket(address.family, SOCK_STREAM)
        try:
            connection.settimeout(deadline.left() / sharing)
            connection.connect(address.sockaddr)
            if target.scheme == "http":
                return connection
            connection.settimeout(deadline.left() / sharing)
            return ssl.create_default_context().wrap_socket(connection, server_hostname=target.host)
        except OSError as error:
            connection.close()
            failure = error
    raise failure


def _request(target: Target) -> bytes:
    """Nothing in it tells of the user; no coding is asked for, so that pages are stored plain."""
    lines = (
        f"GET {target.path} HTTP/1.1",
        f"Host: {target.authority}",
        f"User-Agent: {AGENT}",
        "Accept: text/html, application/xhtml+xml, text/plain, application/pdf, */*;q=0.5",
        "Accept-Encoding: identity",
        "Connection: close",
    )
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


class _Record(io.RawIOBase):
    """The bytes of a connection as they come, kept, counted and timed one piece at a time."""

    def __init__(self, connection: socket, deadline: Deadline, limit: int) -> None:
        self._connection = connection
        self._deadline = deadline
        self._limit = limit
        self.taken = bytearray()

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What `HTTPResponse` asks of a socket."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """The next bytes; 0 at the end."""
        self._connection.settimeout(self._deadline.left())
        with memoryview(buffer) as view:
            count = self._connection.recv_into(view)
            self.taken += view[:count]
        if len(self.taken) > self._limit:
            raise TooLargeError
        return count
