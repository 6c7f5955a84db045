"""What a URL asks for, or why it is not asked for."""

import ipaddress
import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote, urldefrag, urlsplit

from divergence.domain import InputError, UsageError

PORTS = {"http": 80, "https": 443}
"""The schemes that are spoken, with their usual ports."""

_KEPT = "/?%:@!$&'()*+,;=~-._"
"""Characters of a path or query that stand for themselves (RFC 3986, 3.3 and 3.4)."""

_WANTED = "write it whole, such as https://example.org/readout"


@dataclass(frozen=True, slots=True)
class Target:
    """A page of the net."""

    scheme: str
    host: str
    """In ASCII, without brackets."""
    port: int
    path: str
    """Path and query, as a request names them; `/` at least."""

    @property
    def authority(self) -> str:
        """Host and port as a URL and the header `Host` write them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole, in its plain form."""
        return f"{self.scheme}://{self.authority}{self.path}"


def target(url: str) -> Target:
    """What a URL asks for.

    Raises:
        UsageError: if it is no URL.
        InputError: if it is one of another scheme than http and https, or holds a name or password.
    """
    if _is_personal(url):  # first, for no message may repeat a password
        raise InputError(
            "the URL holds a name or password; leave it out, or save the page yourself"
        )
    if not url.isprintable() or " " in url:
        raise UsageError(f"{url!a}: not a URL; {_WANTED}")
    try:
        parts = urlsplit(urldefrag(url).url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise UsageError(f"{url}: not a URL ({error}); {_WANTED}") from error
    if not parts.scheme:
        raise UsageError(f"{url}: not a URL; {_WANTED}")
    if parts.scheme not in PORTS:
        raise InputError(f"{url}: {parts.scheme}: is not fetched; name an http or https address")
    if not host or port == 0:
        raise UsageError(f"{url}: names no host or port; {_WANTED}")
    path = quote(parts.path or "/", safe=_KEPT) + ("?" + quote(parts.query, safe=_KEPT)) * bool(
        parts.query
    )
    return Target(parts.scheme, _ascii(host, url), port or PORTS[parts.scheme], path)


def _is_personal(url: str) -> bool:
    """Whether a URL, or what is nearly one, has a part before an `@` that is not in its path."""
    scheme, _, rest = re.split("[?#]", url, maxsplit=1)[0].partition("/")
    return "@" in scheme or "@" in rest.lstrip("/").partition("/")[0]


def _ascii(host: str, url: str) -> str:
    """A host's name as the net spells it: letters of other scripts by IDNA, RFC 3490."""
    if ":" in host:
        return str(ipaddress.IPv6Address(_literal(host, url)))
    try:
        name = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise UsageError(f"{url}: no host can have that name; check it") from error
    if not _name().fullmatch(name):
        raise UsageError(f"{url}: no host can have that name; check it")
    return name


def _literal(host: str, url: str) -> str:
    if "%" in host:
        raise UsageError(f"{url}: names a zone, which is this machine's alone; leave out %…")
    try:
        ipaddress.IPv6Address(host)
    except ValueError as error:
        raise UsageError(f"{url}: not an IPv6 address; check it") from error
    return host


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_.])?")
