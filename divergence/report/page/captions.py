"""What a point is about, in a word of ours that takes no side's."""

from collections import Counter

from divergence.domain import Point
from divergence.report import wording
from divergence.report.names import Names
from divergence.report.phrases import say


def topics(point: Point, names: Names) -> tuple[str, ...]:
    """The topics of a point's claims, of the gazetteer: that of most claims first."""
    counted = Counter(
        topic
        for _, ids in point.claims
        for id_ in ids
        for topic in names.claims[id_].attributes.topics
    )
    return tuple(sorted(counted, key=lambda topic: (-counted[topic], topic)))


def caption(topic: str | None) -> str:
    """A topic's name; `Other matters` where none was read.

    Never words of a text: a heading in the words of one side would take that side's part.
    """
    if topic is None:
        return say("topics.other")
    return wording.topic(topic)


def chief(point: Point, names: Names) -> str | None:
    """The topic under which a point is shown; None where no topic was read."""
    return next(iter(topics(point, names)), None)
