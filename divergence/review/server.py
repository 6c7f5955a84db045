"""The report on a loopback address, with a place for its rulings; nothing else can be reached.

What guards it: the address is this machine's own; its path holds a random token; a request that
names another host (DNS rebinding), comes from another origin, or was made by another site's page
is refused before its path is looked at; a body must be of a type that no other site's page may
send without asking, and is limited. No path ever becomes the name of a file.
"""

import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from divergence.domain import DivergenceError, UsageError
from divergence.settings import RULING_BYTES

LOOPBACK = "127.0.0.1"

LINES = "application/x-ndjson"
"""The type of JSON lines. Not among those that a form, or a page of another site, may send."""

_SECONDS = 20
"""Longest wait for a request that has begun."""

_ELSEWHERE = "not for pages of other sites"

_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Desk:
    """What the server hands out and takes in."""

    page: Callable[[], bytes]
    """The report as it is now, HTML."""
    rulings: Callable[[], bytes]
    """All rulings so far, as JSON lines."""
    take: Callable[[bytes], int]
    """Keep posted rulings and say how many; a `UsageError` says what is wrong with them."""


class Server(ThreadingHTTPServer):
    """The report of one comparison on a free port, or the one given."""

    daemon_threads = True

    def __init__(self, desk: Desk, port: int = 0) -> None:
        super().__init__((LOOPBACK, port), _Handler)
        self.desk = desk
        self.token = secrets.token_urlsafe(24)
        self.hosts = tuple(f"{name}:{self.server_port}" for name in (LOOPBACK, "localhost"))

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{self.hosts[0]}/{self.token}/"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base's
        """Tell of a bug, not of a reader that has gone."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _RefusedError(Exception):
    """A request that is not answered."""

    def __init__(self, status: HTTPStatus, why: str) -> None:
        super().__init__(why)
        self.status = status


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    timeout = _SECONDS
    server_version, sys_version = "divergence", ""

    def do_GET(self) -> None:
        """Hand out the page, or the rulings."""
        self._answer({"": self._page, "rulings": self._rulings})

    def do_POST(self) -> None:
        """Take rulings in."""
        self._answer({"rulings": self._take})

    def log_message(self, *_: Any) -> None:  # noqa: ANN401 - the base class's
        """Say nothing: the path holds the token."""

    def _answer(self, places: dict[str, Callable[[], None]]) -> None:
        try:
            self._guard()
            self._place(places)()
        except _RefusedError as refused:
            self._refuse(refused.status, refused)
        except UsageError as error:
            self._refuse(HTTPStatus.UNPROCESSABLE_ENTITY, error)
        except DivergenceError as error:
            self._refuse(HTTPStatus.INTERNAL_SERVER_ERROR, error)

    def _refuse(self, status: HTTPStatus, why: Exception) -> None:
        self._send(status, f"{why}\n".encode(), "text/plain; charset=utf-8")

    def _guard(self) -> None:
        """Refuse whatever another site could have caused.

        A browser tells the origin of every POST, and whether a page of another site began it.
        """
        if self.headers.get_all("Host", []) not in [[host] for host in self.server.hosts]:
            raise _RefusedError(HTTPStatus.MISDIRECTED_REQUEST, "this is no name of this server")
        own = {f"http://{host}" for host in self.server.hosts}
        if not own.issuperset(self.headers.get_all("Origin", [])):
            raise _RefusedError(HTTPStatus.FORBIDDEN, _ELSEWHERE)
        if not {"same-origin", "none"}.issuperset(self.headers.get_all("Sec-Fetch-Site", [])):
            raise _RefusedError(HTTPStatus.FORBIDDEN, _ELSEWHERE)

    def _place(self, places: dict[str, Callable[[], None]]) -> Callable[[], None]:
        root, token, *rest = [*self.path.split("/"), "", ""][:4]
        known = secrets.compare_digest(token.encode(), self.server.token.encode())
        place = places.get(rest[0]) if len(self.path.split("/")) == 3 else None  # noqa: PLR2004
        if root or not known or place is None:
            raise _RefusedError(HTTPStatus.NOT_FOUND, "there is nothing here")
        return place

    def _page(self) -> None:
        self._send(HTTPStatus.OK, self.server.desk.page(), "text/html; charset=utf-8")

    def _rulings(self) -> None:
        self._send(HTTPStatus.OK, self.server.desk.rulings(), LINES)

    def _take(self) -> None:
        length = self._length()
        body = self.rfile.read(length)
        if len(body) < length:
            raise _RefusedError(HTTPStatus.BAD_REQUEST, "the body is not whole")
        taken = self.server.desk.take(body)
        self._send(HTTPStatus.CREATED, f'{{"taken": {taken}}}\n'.encode(), "application/json")

    def _length(self) -> int:
        """The size of the body, in bytes, before any of it is read."""
        if self.headers.get_content_type() != LINES:
            raise _RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"rulings are {LINES}")
        told = self.headers.get_all("Content-Length", [])
        if len(told) != 1 or not (told[0].isascii() and told[0].isdigit()):
            raise _RefusedError(HTTPStatus.LENGTH_REQUIRED, "the body needs one Content-Length")
        if len(told[0]) > len(str(RULING_BYTES)) or int(told[0]) > RULING_BYTES:
            raise _RefusedError(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"post at most {RULING_BYTES} bytes at once"
            )
        return int(told[0])

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        headers = {**_HEADERS, "Content-Type": kind, "Content-Length": str(len(body))}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
