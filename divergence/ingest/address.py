"""Addresses of the net that files and users name, and that end up as links in reports."""

from urllib.parse import urlsplit

from divergence.settings import LONGEST_ADDRESS


def is_of_web(address: str) -> bool:
    """Whether a report may carry an address as a link: http or https, whole, one line, not endless.

    One with a name or password in it is none: a report is passed on.
    """
    if len(address) > LONGEST_ADDRESS or not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(host) and "@" not in parts.netloc


def address_of(word: str) -> str:
    """An http or https URL, as it stands; raises ValueError for anything else."""
    if not is_of_web(word):
        raise ValueError(
            "a URL such as https://archive.example/2031/call, of"
            f" {LONGEST_ADDRESS:,} characters at most"
        )
    return word
