"""What a web page says of itself: title, language, address."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from divergence.ingest.address import is_of_web
from divergence.ingest.declared import language

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLE_LENGTH = 500
"""Characters; a longer title is none."""


@dataclass(frozen=True, slots=True)
class Head:
    """Of a page; None where it says nothing."""

    title: str | None
    language: str | None
    source: str | None


def head(root: "HtmlElement", text: str) -> Head:
    """What a page says of itself, and what a program that saved it adds."""
    saved = _saved().search(text[:4_096])
    return Head(
        title=_title(root),
        language=_language(root),
        source=_address(root) or (_web(saved[1]) if saved else None),
    )


def _title(root: "HtmlElement") -> str | None:
    """The title as the page gives it to others, else its only main heading, else its window's."""
    for path in (
        "string(//meta[@property='og:title']/@content)",
        "string(//h1[count(//h1)=1])",
        "string(//title)",
    ):
        found = " ".join(str(root.xpath(path)).split())
        if 0 < len(found) <= _TITLE_LENGTH:
            return found
    return None


def _language(root: "HtmlElement") -> str | None:
    """The language that the page declares."""
    declared = root.get("lang") or root.get("xml:lang") or ""
    try:
        return language(declared.strip().replace("_", "-"))
    except ValueError:
        return None


def _address(root: "HtmlElement") -> str | None:
    """The address that the page gives as its own."""
    for path in (
        "string(//link[@rel='canonical']/@href)",
        "string(//meta[@property='og:url']/@content)",
    ):
        if found := _web(str(root.xpath(path)).strip()):
            return found
    return None


def _web(address: str) -> str | None:
    """The address if it is one of the web; a page may say anything."""
    return address if is_of_web(address) else None


@cache
def _saved() -> re.Pattern[str]:
    """What browsers and SingleFile write at the head of a page that they save."""
    return re.compile(
        r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]+)"
    )
