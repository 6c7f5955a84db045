"""`divergence-translations/1`: what claims say in another language, as the user supplies it.

A file has a translation a line: the claim's id and words, the language, the text, and whose it is.
One that is not of the claim's very words is refused, so that none stands beneath another quote.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from divergence.domain import Comparison, Translation, Translator, UsageError, normal
from divergence.report import languages
from divergence.report.phrases import say

SCHEMA = "divergence-translations/1"

Json = dict[str, Any]


def bound(comparison: Comparison, found: Iterable[Translation], name: str) -> Comparison:
    """The comparison with translations; of one claim, language and translator the last one holds.

    Args:
        comparison: may have some already.
        found: in the order in which they are shown.
        name: what an error calls their file.

    Raises:
        UsageError: naming the claim that is not there, or has other words.
    """
    claims = comparison.claim
    held = {(one.claim, one.language, one.by): one for one in comparison.translations}
    for one in found:
        claim = claims.get(one.claim)
        if claim is None:
            raise UsageError(f"{name}: there is no claim {one.claim}; name one of this comparison")
        if normal(claim.text) != normal(one.quote):
            raise UsageError(
                f"{name}: the words of claim {one.claim} are others than its translation is of; "
                "translate the words that stand there now, and quote them"
            )
        held[one.claim, one.language, one.by] = one
    return replace(comparison, translations=tuple(held.values()))


def parse_lines(data: bytes, name: str) -> tuple[Translation, ...]:
    """The translations in lines of JSON; empty lines count for nothing.

    Args:
        data: UTF-8, with or without a byte order mark.
        name: what an error calls it.

    Raises:
        UsageError: naming the line that holds none.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{name}: no UTF-8 at byte {error.start}; save it as UTF-8") from None
    return tuple(_parsed(text, name))


def lines(translations: Iterable[Translation]) -> bytes:
    """The translations as lines of JSON, UTF-8, each ended; `parse_lines` is its inverse."""
    told = ({"schema": SCHEMA, **document(one)} for one in translations)
    text = "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in told)
    return text.encode("utf-8", errors="backslashreplace")


def document(one: Translation) -> Json:
    """A translation as plain strings."""
    return {
        "claim": one.claim,
        "quote": one.quote,
        "language": one.language,
        "text": one.text,
        "by": one.by,
    }


def parse(item: Mapping[str, Any]) -> Translation:
    """The translation that an object holds; keys that are not known are passed over.

    Raises:
        ValueError: where a part is empty, or it is nobody's; KeyError and TypeError where a part is
            missing or no text.
    """
    claim, quote, language, text = (_text(item, key) for key in _TEXTS)
    if not languages.well_formed(language):
        raise ValueError(f"language {language!r} is no tag such as en or pt-BR")
    return Translation(claim, quote, language, text, Translator(item["by"]))


def label(one: Translation) -> str:
    """Whose it is and in which language: `Machine translation (English)`."""
    return say(f"translation.{one.by}", language=languages.name(one.language))


_TEXTS = ("claim", "quote", "language", "text")


def _parsed(text: str, name: str) -> Iterator[Translation]:
    # Not splitlines(), which would cut at U+2028 inside a quote.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield _of(json.loads(line))
        except KeyError as error:
            raise UsageError(
                f"{name}:{number}: the translation has no {error}; mend the line"
            ) from None
        except (ValueError, TypeError, RecursionError) as error:
            raise UsageError(
                f"{name}:{number}: no translation of {SCHEMA} ({error}); mend or delete the line"
            ) from None


def _of(item: Mapping[str, Any]) -> Translation:
    if item["schema"] != SCHEMA:
        raise ValueError(f"schema is {item['schema']!r}")
    return parse(item)


def _text(item: Mapping[str, Any], key: str) -> str:
    value = item[key]
    if not isinstance(value, str):
        raise TypeError(f"{key} is no text")
    if not value.strip():
        raise ValueError(f"{key} is empty")
    return value
