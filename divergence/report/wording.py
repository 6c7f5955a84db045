"""The words that readers see; the domain's own nouns stay in code and JSON."""

from typing import assert_never

from divergence.domain import Facet, Grade, RelationKind, SilenceGrade, Sought

CAVEAT = (
    "That one readout lacks something is no evidence that the conversation lacked it: "
    "each text tells what its publisher chose to tell."
)

_FACETS = {
    Facet.INITIATOR: "who called",
    Facet.ATTRIBUTION: "who says it",
    Facet.COMMITMENT: "how firm",
    Facet.QUANTITY: "figure, date or place",
    Facet.TERMINOLOGY: "word choice",
    Facet.SCOPE: "how much is covered",
    Facet.POLARITY: "said or denied",
    Facet.STATUS: "status in time",
    Facet.TONE: "tone",
}

_GRADES = {
    Grade.OFFICIAL_TEXT: "official text",
    Grade.OFFICIAL_TRANSLATION: "official translation",
    Grade.PRESS_QUOTED: "quoted in the press",
    Grade.UNNAMED_SOURCES: "unnamed sources, quoted in the press",
    Grade.UNKNOWN: "provenance not declared",
}

_KINDS = {"communique": "communiqué", "press-quoted": "press report", "hearsay": "press report"}


def facets(of: tuple[Facet, ...]) -> str:
    """What differs, for a reader: `who says it, word choice`; empty for no facets."""
    return ", ".join(_FACETS[facet] for facet in of)


def grade(of: Grade) -> str:
    """How close a document stands to the office whose account it gives."""
    return _GRADES[of]


def kind(of: str | None) -> str:
    """What kind of document a readout is; `document` when not declared."""
    return "document" if of is None else _KINDS.get(of, of)


def originality(of: Grade) -> str:
    """Whether a text is the original, or a translation, as far as its grade tells."""
    match of:
        case Grade.OFFICIAL_TEXT:
            return "original"
        case Grade.OFFICIAL_TRANSLATION:
            return "translation"
        case Grade.PRESS_QUOTED | Grade.UNNAMED_SOURCES:
            return "as quoted"
        case Grade.UNKNOWN:
            return "original or translation not declared"
        case _:
            assert_never(of)


def completeness(complete: bool | None) -> str:  # noqa: FBT001 - the noun's own field
    """Whether a document is the whole text, for the list of documents."""
    if complete is None:
        return "completeness not declared"
    return "full text" if complete else "excerpt: absence cannot be shown"


def relation(of: RelationKind, differs: str = "", more: str | None = None) -> str:
    """The relation between two sides on a point, as one phrase.

    Args:
        of: the relation.
        differs: its facets as `facets()` words them.
        more: the more specific side's text, as `Names.text` words it.

    Returns:
        A phrase such as `told differently: who says it, word choice`.
    """
    match of:
        case RelationKind.EQUIVALENT:
            return "same in substance"
        case RelationKind.MORE_SPECIFIC:
            phrase = f"more detail in {more or 'one text'}"
        case RelationKind.DIFFERENT_FRAMING:
            phrase = "told differently"
        case RelationKind.OPPOSED_POSITIONS:
            phrase = "each states its own, opposing position"
        case RelationKind.CONTRADICTORY:
            phrase = "the accounts conflict"
        case _:
            assert_never(of)
    return f"{phrase}: {differs}" if differs else phrase


def absence(of: SilenceGrade, text: str, *, sure: bool, excerpt: bool) -> str:
    """What a cell without a quote says.

    Args:
        of: how much is missing.
        text: the text without it, as `Names.text` words it.
        sure: whether the absence is probable enough to be said firmly.
        excerpt: whether only a part of the text is at hand.

    Returns:
        A phrase such as `nothing on this topic found in Ostrana’s text`.
    """
    match of:
        case SilenceGrade.TOPIC:
            found = f"nothing on this topic found in {text}"
        case SilenceGrade.STATEMENT:
            found = f"the topic is in {text}, this statement was not found"
        case SilenceGrade.DETAIL:
            found = f"the item is in {text}, this detail was not found"
        case _:
            assert_never(of)
    if excerpt:
        return f"{found} (excerpt: absence cannot be shown)"
    return found if sure else f"{found} (not certain)"


def looked_for(of: tuple[Sought, ...]) -> str:
    """What was looked for in a text, with the number of its claims in which each stands.

    >>> looked_for((Sought("name", "Minsk", 0), Sought("topic", "trade", 2)))
    '“Minsk” 0, the topic trade 2'
    """
    return ", ".join(_sought(item) for item in of)


def _sought(item: Sought) -> str:
    what = item.text.replace("-", " ") if item.kind == "topic" else f"“{item.text}”"
    beside = f" (and {item.dropped} in what was left out of the page)" if item.dropped else ""
    return f"{'the topic ' if item.kind == 'topic' else ''}{what} {item.count}{beside}"


_MEDIA = {
    "text/html": "web page",
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
    "multipart/related": "web page (MHTML)",
    "application/warc": "web page (WARC)",
}


def media(of: str | None) -> str:
    """What a kind of file is called; empty for a text, which is its own account."""
    return _MEDIA.get(of or "", "")


def counted(number: int, one: str, several: str) -> str:
    """`1 item`, `2 items`."""
    return f"{number} {one if number == 1 else several}"


def listed(items: tuple[str, ...]) -> str:
    """`A`, `A and B`, `A, B and C`; empty for none."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
