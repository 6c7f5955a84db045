"""Where an opening names its principals: the first one, the only one, the one who writes as "I"."""

from dataclasses import dataclass
from functools import cached_property

from divergence.lexicon.hits import Hit
from divergence.segment.attributes.asker import find_asker, find_front
from divergence.segment.attributes.opening import REACH, Opening

_OFFICE = 2
"""Words of an office between those who hold it and their countries: "Ministers of Health of"."""

_NO_OFFICE = ("act", "passive", "contact", "conjunction", "oblique", "tense")
"""What no word of an office is."""


@dataclass(frozen=True)
class Principals:
    """Whom an opening names first; worked out when it is asked for."""

    opening: Opening

    @cached_property
    def asker(self) -> range:
        """The words in which "at the request of the X side," names X, before the subject."""
        return find_asker(self.opening)

    @cached_property
    def front(self) -> int:
        """The word after "at the request of the X side,"; 0 where the text does not begin so.

        As well after "according to a statement of the X office,", which names no principal.
        """
        return max(find_front(self.opening, self.asker), self._sourced)

    @cached_property
    def _sourced(self) -> int:
        """The word after the source with which an opening begins; 0 where it begins with none."""
        source = next(self.opening.of("source"), None)
        if source is None or source.last > self.opening.end(0):
            return 0
        before = range(source.first)
        told = any(self.opening.covered(at, "contact", "initiator") for at in before)
        return 0 if told else source.last

    @cached_property
    def start(self) -> int | None:
        """The word with which the first principal's name or title begins."""
        opening = self.opening
        if opening.grammar.rules.title_first:
            titles = (hit.first for hit in opening.of("title") if hit.first >= self.front)
            if (title := next(titles, None)) is not None:
                return self._with_country(title)
        front = self.pair[1].last if self.pair else self.front
        places = range(front, len(opening.words))
        return next((at for at in places if opening.opens_party(at)), None)

    @cached_property
    def pair(self) -> tuple[Hit, Hit] | None:
        """The countries of "the Presidents of X and Y", in languages that write them so at once.

        The names that follow, "Alda Morrow and Tevin Oskar", are theirs in the same order.
        """
        opening = self.opening
        if not opening.cased or opening.grammar.rules.connector:
            return None
        leaders = next(opening.of("group", "both"), None)
        if leaders is None:
            return None
        found = {hit.first: hit for hit in opening.of("entity")}
        places = range(leaders.last, min(leaders.last + _OFFICE + 1, len(opening.words)))
        first = next((found[at] for at in places if at in found), None)
        if first is None or not opening.covered(first.last, "conjunction"):
            return None
        office = range(leaders.last, first.first)
        second = found.get(first.last + 1)
        if second is None or any(opening.covered(at, *_NO_OFFICE) for at in office):
            return None
        return first, second

    def _with_country(self, title: int) -> int:
        """The word with which the name right before a title begins, where a country's does so."""
        place = title
        while place > self.front and self.opening.is_adjunct(place - 1):
            place -= 1
        return place

    @property
    def first(self) -> int:
        """As `start`; the text's end where no principal is named."""
        return len(self.opening.words) if self.start is None else self.start

    @cached_property
    def end(self) -> int:
        """The word after the sentence in which the first principal is named."""
        return self.opening.end(self.first)

    @cached_property
    def named(self) -> range:
        """The words that name the one with whose title or name a sentence begins."""
        places = range(self.first, self.end)
        name = next((at for at in places if self.opening.is_name(at)), self.first)
        ends = (at for at in range(name + 1, places.stop) if not self._goes_on(at))
        return range(self.first, next(ends, places.stop))

    def _goes_on(self, place: int) -> bool:
        """Whether a word is still part of the title or name before it."""
        opening = self.opening
        tied = opening.opens_party(place) or opening.covered(place, "genitive")
        return opening.words[place].joined and tied

    def first_reach(self, start: int, stop: int) -> range:
        """The words in which one's own principal is named, at most up to a word.

        What they held may have a name too: "held a Karvelia-Tasmir Ministers' Telephone Talk".
        """
        if self.opening.cased:
            talks = (hit.first for hit in self.opening.of("contact") if start < hit.first < stop)
            heads = filter(None, map(self._head, talks))
            return range(start, next((head for head in heads if head > start), stop))
        places = (at for at in range(start + 1, stop) if not self.opening.is_name(at))
        ends = (at for at in places if self.opening.covered(at, "place", "initiator"))
        return range(start, next(ends, stop))

    def _head(self, talk: int) -> int | None:
        """The word with which the capitals before a talk begin; None where no article opens them.

        Hyphens and apostrophes stand inside such a name, so only a comma ends it.
        """
        opening, head = self.opening, talk
        while head and opening.words[head - 1].capital and "," not in opening.words[head].follows:
            head -= 1
        before = head - 1
        named = 0 < head < talk and opening.covered(before, "function")
        return head if named and not opening.covered(before, "genitive") else None

    @cached_property
    def calls_writer(self) -> bool:
        """Whether the one first named is told to have called "me"."""
        calls = self.opening.of("initiator", "other")
        return any(hit.last == self.first for hit in calls)

    @cached_property
    def speaks_first(self) -> bool:
        """Whether the one who writes speaks as "I" before anyone is named."""
        if self.calls_writer:
            return True
        told = next((hit for hit in self.opening.of("pronoun", "own")), None)
        if told is None:
            return False
        end = self.opening.end(0)
        pro_drop = self.opening.grammar.rules.pro_drop
        return told.first <= (end if pro_drop else min(self.first, end))

    def alone(self) -> range:
        """The words that name the only principal of an opening with a title; none in others."""
        if self.start is None:
            return range(0)
        found = self.named if self.opening.cased else self._alone_uncased(self.start)
        names = self.opening.names(found)
        follows = self.front > 0 and len(names) > 1 and not self.opening.grammar.rules.connector
        return found if names and (follows or self.opening.has_title(found)) else range(0)

    def _alone_uncased(self, start: int) -> range:
        stops = (hit.first for hit in self.opening.hits if hit.attribute in ("initiator", "versus"))
        stop = next((at for at in stops if start < at < start + REACH), start)
        return self.first_reach(start, stop)
