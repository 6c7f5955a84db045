"""What a row is called: a topic of ours, or else words of its own quotes, marked as quoted."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from divergence.domain import Point
from divergence.report import wording
from divergence.report.names import Names
from divergence.report.page.telling import Telling, Words
from divergence.report.phrases import say


@dataclass(frozen=True, slots=True)
class Caption:
    """What a row is called."""

    says: str
    """In words of ours; where `words` stand there, what stands in their place without quotes."""
    words: tuple[Words, ...] = ()
    """Of its quotes, to the letter, in the order of the sides; () where a topic is known."""

    def __str__(self) -> str:
        """As plain text: `Trade`, `“Zemlar road” / “дорога на Земляр”`."""
        return " / ".join(f"“{each.text}”" for each in self.words) or self.says


@dataclass(frozen=True)
class Captions:
    """The captions of one comparison's points."""

    names: Names

    @cached_property
    def _telling(self) -> Telling:
        return Telling(self.names)

    def of(self, point: Point) -> Caption:
        """The topic's name; where none was read, the words that tell the point from others.

        A heading in one side's words would take that side's part. So they are those that all its
        texts share, or some of each; words that take a position never stand there.
        """
        topic = chief(point, self.names)
        if topic is not None:
            return Caption(caption(topic))
        return Caption(say("topics.other"), self._telling.of(point))


def topics(point: Point, names: Names) -> tuple[str, ...]:
    """The topics of a point's claims, of the gazetteer: that of most claims first."""
    counted = Counter(
        topic
        for _, ids in point.claims
        for id_ in ids
        for topic in names.claims[id_].attributes.topics
    )
    return tuple(sorted(counted, key=lambda topic: (-counted[topic], topic)))


def caption(topic: str) -> str:
    """A topic's name."""
    return wording.topic(topic)


def chief(point: Point, names: Names) -> str | None:
    """The topic under which a point is shown; None where no topic was read."""
    return next(iter(topics(point, names)), None)
