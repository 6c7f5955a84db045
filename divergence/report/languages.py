"""What a report must know of a language: its name for readers, and how its script runs."""

import re

from divergence.report.phrases import table

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_UNSPACED = frozenset({"ja", "km", "lo", "my", "th", "zh"})


def primary(tag: str) -> str:
    """The primary subtag of a BCP 47 tag, lower case: `pt` of `pt-BR`."""
    return tag.replace("_", "-").split("-")[0].lower()


def well_formed(tag: str) -> bool:
    """Whether a tag names a language as BCP 47 writes it: `pt-BR`, and not `und`."""
    return primary(tag) != "und" and bool(re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", tag))


def name(tag: str) -> str:
    """The language's name, or the tag itself where it is not in the catalogue."""
    return table("language").get(primary(tag), tag)


def direction(tag: str) -> str:
    """`rtl`, `ltr`, or `auto` for a language that is not known: the value of HTML's `dir`."""
    if primary(tag) in _RIGHT_TO_LEFT:
        return "rtl"
    known = primary(tag) in table("language") and primary(tag) != "und"
    return "ltr" if known else "auto"


def spaced(tag: str) -> bool:
    """Whether the language puts spaces between words, so that words can be counted."""
    return primary(tag) not in _UNSPACED
