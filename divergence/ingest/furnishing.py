"""What the markup of a page says of a part: that it is not shown, or is no part of the account."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN = frozenset((
    "area", "audio", "base", "canvas", "datalist", "embed", "frameset", "head", "iframe", "link",
    "math", "meta", "noembed", "noframes", "noscript", "object", "optgroup", "option", "param",
    "rp", "rt", "script", "select", "source", "style", "svg", "template", "textarea", "title",
    "track", "video",
))  # fmt: skip
"""Elements whose content is no text of the page, or is not shown."""

_ASIDE = frozenset((
    "aside", "button", "figcaption", "figure", "footer", "form", "label", "nav",
))  # fmt: skip
"""Elements that stand beside the account, or around it."""

_HIDING = frozenset((
    "element-invisible", "screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden",
    "d-none", "print-only",
))  # fmt: skip
"""Classes that hide a part from whoever looks at the page (Drupal, WordPress, Bootstrap)."""

_BESIDE = frozenset((
    "ad", "ads", "adslot", "advert", "advertisement", "adwrap", "also", "author", "banner", "bio",
    "breadcrumb", "breadcrumbs", "byline", "caption", "card", "cmts", "comment", "comments",
    "consent", "contact", "contacts", "cookie", "cookies", "crumb", "disqus", "faq", "feedback",
    "footer", "gallery", "imgcap", "login", "menu", "meta", "more", "nav", "navbar", "navigation",
    "newsletter", "nl", "pager", "pagination", "paywall", "popular", "popup", "promo", "readmore",
    "recommended", "related", "share", "sharing", "signup", "social", "sponsored", "subscribe",
    "subscription", "survey", "tags", "teaser", "toc", "toolbar", "tooltip", "topics", "trending",
))  # fmt: skip
"""Words of classes and ids by which pages call what stands beside an account."""

_CARDS = re.compile("card|person|popover|popup|tooltip")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_hidden(element: "_Element") -> bool:
    """Whether an element and all in it is not shown."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return True
    if element.get("hidden") is not None or _INVISIBLE.search(element.get("style") or ""):
        return True
    return not _HIDING.isdisjoint((element.get("class") or "").lower().split())


def is_card(element: "_Element") -> bool:
    """Whether an element inside a line opens beside it on a click: a person's card, a tooltip."""
    inline = element.tag in {"span", "div"} and len(element) > 0
    return inline and _CARDS.search((element.get("class") or "").lower()) is not None


def is_beside(element: "_Element") -> bool:
    """Whether an element says of itself that it is no part of an account."""
    if element.tag in _ASIDE:
        return True
    return _named_beside(f"{element.get('class') or ''} {element.get('id') or ''}"[:_NAMES])


_NAMES = 500
"""Characters of classes and ids that are looked at."""


@lru_cache(maxsize=10_000)
def _named_beside(names: str) -> bool:
    spaced = _camel().sub(r"\1 \2", names).lower()
    return not _BESIDE.isdisjoint(re.split(r"[^a-z]+", spaced))


@cache
def _camel() -> re.Pattern[str]:
    return re.compile("([a-z])([A-Z])")
