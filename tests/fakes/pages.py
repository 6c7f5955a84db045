"""A server on the loopback that answers each path with the bytes it is given, however odd."""

import socket
import ssl
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

HOME = "127.0.0.1"

NO_RULES = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


@dataclass
class Site:
    """A server that runs, and what it was asked."""

    root: str
    """Its URL, without a slash at the end."""
    asked: list[str] = field(default_factory=list)
    """The paths, in their order."""
    requests: list[bytes] = field(default_factory=list)


Pieces = bytes | Iterable[bytes]


def page(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """A whole answer."""
    head = (f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers)
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def moved(to: str, status: str = "302 Found") -> bytes:
    return page(b"", f"Location: {to}", status=status)


def slowly(pieces: Iterable[bytes], seconds: float) -> Iterator[bytes]:
    for piece in pieces:
        yield piece
        time.sleep(seconds)


@contextmanager
def serve(pages: Mapping[str, Pieces], tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Serve the pages; a site without `/robots.txt` among them has none."""
    with socket.create_server((HOME, 0)) as listener:
        name = "localhost" if tls else HOME
        site = Site(f"http{'s' if tls else ''}://{name}:{listener.getsockname()[1]}")
        over = threading.Event()
        worker = threading.Thread(target=_serve, args=(listener, pages, site, over, tls))
        worker.start()
        try:
            yield site
        finally:
            over.set()
            worker.join()


def _serve(
    listener: socket.socket,
    pages: Mapping[str, Pieces],
    site: Site,
    over: threading.Event,
    tls: ssl.SSLContext | None,
) -> None:
    listener.settimeout(0.02)
    while not over.is_set():
        try:
            connection, _ = listener.accept()
        except TimeoutError:
            continue
        with connection:
            connection.settimeout(5)
            try:
                if tls:
                    connection = tls.wrap_socket(connection, server_side=True)
                _answer(connection, pages, site, over)
            except OSError:
                pass  # the other end has gone
            finally:
                connection.close()


def _answer(
    connection: socket.socket, pages: Mapping[str, Pieces], site: Site, over: threading.Event
) -> None:
    request = b""
    while b"\r\n\r\n" not in request:
        if not (piece := connection.recv(65536)):
            return
        request += piece
    path = request.split(b" ")[1].decode()
    site.requests.append(request)
    site.asked.append(path)
    answer = pages.get(path, NO_RULES)
    for piece in [answer] if isinstance(answer, bytes) else answer:
        if over.is_set():
            return
        connection.sendall(piece)
