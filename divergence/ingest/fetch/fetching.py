"""The way to a page: robots.txt, redirects, and every step of it checked."""

import string
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPException
from ssl import SSLCertVerificationError
from urllib.parse import quote, urljoin

from divergence.domain import InputError, UsageError
from divergence.ingest.fetch.fetched import Fetched, Limits
from divergence.ingest.fetch.robots import Rule, allows, rules
from divergence.ingest.fetch.target import Target, target
from divergence.ingest.fetch.unpacking import UnknownCodingError, unpacked
from divergence.ingest.fetch.wire import (
    AGENT,
    Address,
    Answer,
    BrokenOffError,
    Deadline,
    TooLargeError,
    addresses,
    exchange,
)
from divergence.settings import FETCH_ROBOTS_BYTES

_REDIRECTS = (301, 302, 303, 307, 308)
_OK = 200
_CLIENT_ERRORS = range(400, 500)

_PRINTABLE = string.punctuation

_SAVE = "save the page with a browser and name the file"


def fetch(
    url: str, *, limits: Limits | None = None, allowed: frozenset[str] = frozenset()
) -> Fetched:
    """A page of the net, asked for once.

    Only http and https, only public addresses, also behind redirects: every address of a host is
    checked, and the connection goes to a checked one, so that a second answer of the name service
    changes nothing. No proxy is used. robots.txt is honoured at every step (RFC 9309).

    Args:
        url: of the page.
        limits: of time, size and redirects; None takes the settings' own.
        allowed: IP addresses that are spoken to although they are not public.

    Raises:
        UsageError: if it is no URL.
        InputError: if it is refused, cannot be had within the limits, or is not there.
    """
    first = target(url)
    chosen = limits or Limits()
    asked = datetime.now(UTC).isoformat(timespec="seconds")
    visit = _Visit(chosen, allowed, Deadline(chosen.seconds))
    way, answer = visit.follow(first, chosen.size, visit.heed_robots)
    last = way[-1]
    if answer.status != _OK:
        raise InputError(
            f"{last.url}: the server answers {answer.status} {answer.reason}; check the address,"
            f" or {_SAVE}"
        )
    return Fetched(
        url=url,
        final_url=last.url,
        redirects=tuple(step.url for step in way[:-1]),
        time=asked,
        address=answer.address,
        headers=tuple(answer.headers.items()),
        request=answer.request,
        raw=answer.raw,
        body=visit.unpacked(last, answer, chosen.size),
    )


@dataclass(slots=True)
class _Visit:
    """What is learned on the way, so that nothing is asked twice."""

    limits: Limits
    allowed: frozenset[str]
    deadline: Deadline
    hosts: dict[tuple[str, int], tuple[Address, ...]] = field(default_factory=dict)
    robots: dict[tuple[str, str], tuple[Rule, ...]] = field(default_factory=dict)

    def follow(
        self, first: Target, size: int, before: Callable[[Target], None]
    ) -> tuple[list[Target], Answer]:
        """The steps from a page to where its redirects end, and the answer there."""
        way = [first]
        while True:
            before(way[-1])
            answer = self.get(way[-1], size)
            if answer.status not in _REDIRECTS or "Location" not in answer.headers:
                return way, answer
            if len(way) > self.limits.redirects:
                raise InputError(
                    f"{first.url}: more than {self.limits.redirects} redirects; {_SAVE}"
                )
            way.append(_next(way[-1], answer.headers["Location"]))

    def heed_robots(self, page: Target) -> None:
        """Refuse a page that the host's robots.txt keeps programs from."""
        site = page.scheme, page.authority
        if site not in self.robots:
            self.robots[site] = self._rules(page)
        if not allows(self.robots[site], page.path):
            raise InputError(
                f"{page.url}: the site's robots.txt forbids programs to fetch it; {_SAVE}"
            )

    def _rules(self, page: Target) -> tuple[Rule, ...]:
        """The rules of a site (RFC 9309, 2.3): none where it has no such file."""
        robots = Target(page.scheme, page.host, page.port, "/robots.txt")
        _, answer = self.follow(robots, FETCH_ROBOTS_BYTES, lambda _: None)
        if answer.status in _CLIENT_ERRORS:
            return ()
        if answer.status == _OK:
            text = self.unpacked(robots, answer, FETCH_ROBOTS_BYTES)
            return rules(text.decode("utf-8-sig", "replace"), AGENT.partition("/")[0])
        raise InputError(
            f"{robots.url}: the server answers {answer.status} {answer.reason}, so that nobody"
            f" knows whether programs may fetch its pages; try later, or {_SAVE}"
        )

    def get(self, page: Target, size: int) -> Answer:
        """One answer; whatever goes wrong on the wire is told in one sentence."""
        try:
            host = page.host, page.port
            if host not in self.hosts:
                self.hosts[host] = addresses(page, self.deadline, self.allowed)
            return exchange(page, self.hosts[host], self.deadline, size)
        except (OSError, HTTPException, TooLargeError, BrokenOffError) as error:
            raise InputError(f"{page.url}: {self._why(error, size)}") from error

    def unpacked(self, page: Target, answer: Answer, size: int) -> bytes:
        """A page's own bytes; what goes wrong is told in one sentence."""
        try:
            return unpacked(answer.payload, answer.headers.get("Content-Encoding", ""), size)
        except (TooLargeError, BrokenOffError, UnknownCodingError) as error:
            raise InputError(f"{page.url}: {self._why(error, size)}") from error

    def _why(self, error: Exception, size: int) -> str:
        match error:
            case TimeoutError():
                why = f"no whole answer within {self.limits.seconds:g} seconds; try later"
            case TooLargeError():
                why = f"more than {size:,} bytes; {_SAVE}, cut down to the readout"
            case BrokenOffError():
                why = "the answer breaks off; try again"
            case UnknownCodingError():
                why = f"the answer is packed as {error}, which was not asked for; {_SAVE}"
            case SSLCertVerificationError():
                why = f"the server's certificate is not to be trusted ({error.verify_message})"
            case HTTPException():
                why = f"the answer is not HTTP ({type(error).__name__}); check the address"
            case _:
                why = f"cannot be reached ({_reason(error)}); check the address and the network"
        return why


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or getattr(error, "reason", None) or error)


def _next(page: Target, location: str) -> Target:
    """Where a redirect leads; a space or a letter that a URL cannot hold is written as it should.

    Raises:
        InputError: if that is no URL or one that is not fetched, or leaves TLS.
    """
    sent = location.strip().encode("latin-1")  # as http.client reads it
    try:
        found = target(urljoin(page.url, quote(sent, safe=_PRINTABLE)))
    except (UsageError, ValueError) as error:
        raise InputError(f"{page.url}: leads on to what is no URL; {_SAVE}") from error
    if page.scheme == "https" and found.scheme == "http":
        raise InputError(
            f"{page.url}: leads on to {found.url}, where anyone on the way could alter the text;"
            " name that address itself if you trust it"
        )
    return found
