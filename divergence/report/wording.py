"""The words that readers see; the domain's own nouns stay in code and JSON."""

from divergence.domain import Facet, Grade, RelationKind, SilenceGrade, Sought
from divergence.report.phrases import say, table


def caveat() -> str:
    """What every report carries: that a lack shows nothing of the conversation."""
    return say("wording.caveat")


def facets(of: tuple[Facet, ...]) -> str:
    """What differs, for a reader: `who says it, word choice`; empty for no facets."""
    return ", ".join(say(f"facet.{facet}") for facet in of)


def grade(of: Grade) -> str:
    """How close a document stands to the office whose account it gives."""
    return say(f"grade.{of}")


def kind(of: str | None) -> str:
    """What kind of document a readout is; `document` when not declared."""
    return say("kind.document") if of is None else table("kind").get(of, of)


def encounter(kind: str | None) -> str:
    """What kind of encounter it was; as it was declared where the catalogue lacks it."""
    return table("met").get(kind, kind) if kind else say("overview.encounter")


def topic(of: str) -> str:
    """A topic's name; one that the catalogue lacks, from a later version, as it is."""
    return table("topic").get(of, of.replace("-", " ").capitalize())


def originality(of: Grade) -> str:
    """Whether a text is the original, or a translation, as far as its grade tells."""
    return say(f"originality.{of}")


def completeness(complete: bool | None) -> str:  # noqa: FBT001 - the noun's own field
    """Whether a document is the whole text, for the list of documents."""
    if complete is None:
        return say("completeness.unknown")
    return say("completeness.full" if complete else "completeness.excerpt")


def relation(of: RelationKind, differs: str = "", more: str | None = None) -> str:
    """The relation between two sides on a point, as one phrase.

    Args:
        of: the relation.
        differs: its facets as `facets()` words them.
        more: the more specific side's text, as `Names.text` words it.

    Returns:
        A phrase such as `told differently: who says it, word choice`.
    """
    if of is RelationKind.EQUIVALENT:
        return say("relation.equivalent")
    if of is RelationKind.MORE_SPECIFIC:
        phrase = say("relation.more_specific", text=more or say("relation.one_text"))
    else:
        phrase = say(f"relation.{of}")
    return say("relation.differs", phrase=phrase, differs=differs) if differs else phrase


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
    found = say(f"absence.{of}", text=text)
    if excerpt:
        return say("absence.excerpt", says=found)
    return found if sure else say("absence.perhaps", says=found)


def looked_for(of: tuple[Sought, ...]) -> str:
    """What was looked for in a text, with the number of its claims in which each stands.

    >>> looked_for((Sought("name", "Minsk", 0), Sought("topic", "trade", 2)))
    '“Minsk” 0, the topic “Trade” 2'
    """
    return ", ".join(map(_sought, of))


def _sought(item: Sought) -> str:
    about = item.kind == "topic"
    told = say(
        "sought.topic" if about else "sought.words",
        words=topic(item.text) if about else item.text,
        count=item.count,
    )
    return say("sought.dropped", told=told, count=item.dropped) if item.dropped else told


_MEDIA = {
    "text/html": "html",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word",
    "multipart/related": "mhtml",
    "application/warc": "warc",
}


def media(of: str | None) -> str:
    """What a kind of file is called; empty for a text, which is its own account."""
    return say(f"media.{_MEDIA[of]}") if of in _MEDIA else ""


def listed(items: tuple[str, ...]) -> str:
    """`A`, `A and B`, `A, B and C`; empty for none."""
    if len(items) <= 1:
        return "".join(items)
    return say("wording.listed", several=", ".join(items[:-1]), last=items[-1])
