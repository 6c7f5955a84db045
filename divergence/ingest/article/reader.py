"""The cues in the sentences of an article, read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from divergence.domain import Span
from divergence.ingest.article.beside import Beside
from divergence.ingest.article.cues import Cues, Issuer
from divergence.ingest.article.names import Name
from divergence.ingest.article.parties import Parties, word_of
from divergence.ingest.article.segments import Segment
from divergence.ingest.article.words import Words
from divergence.lexicon.index import Hit

_NEAR = 1
"""Words between a capital and the verb that makes it speak: "Velm also said"."""
_AFTER_PER = 6
"""Words between "according to" and the name that it introduces."""
_CLOSE = 3
"""Words between "sources close to" and the name that follows."""
_FAR = 10
"""Words between an office and its verb, where the verb does not end the sentence."""
_ALIKE = 6
"""Letters with which a title and its office begin alike."""
_OPENING = 4
"""Words before the one who speaks at the beginning of a sentence."""
_CONTENT = ("act", "passive", "contact", "group", "pronoun", "status", "feeling", "modal", "title")
"""What a sentence has that tells of a call, and does not comment on it."""


@dataclass(frozen=True)
class Reader:
    """Reads the cues of an article's sentences."""

    words: Words
    beside: Beside
    parties: Parties
    quotes: tuple[tuple[int, int], ...]
    """Where quotations stand in the article, as offsets."""

    def cues(self, segment: Segment) -> Cues:
        """The signs in a sentence."""
        every = [
            hit
            for hit in self.words.within(segment.span)
            if (hit.attribute, hit.value) != ("tells", "none")
        ]
        hits = [hit for hit in every if not any(a <= hit.start < b for a, b in self.quotes)]
        names = self._names(segment)
        outer = [name for name in names if not any(a <= self._at(name) < b for a, b in self.quotes)]
        owned = list(self._owned(hits))
        issuers = [*(i for i in owned if isinstance(i, Issuer)), *self._metonyms(hits, outer)]
        issuers = [issuer for issuer in issuers if self._tells(issuer, segment, hits)]
        issuers.sort(key=lambda issuer: issuer.place)
        attributes = {hit.attribute for hit in hits}
        opening = self._opening(segment, names)
        owners = {self.beside.left(hit.first) for hit in hits if hit.attribute == "account"}
        voiced = any(issuer.voice for issuer in issuers)
        caption = any(
            hit.value == "caption" and hit.start == segment.span.start and segment.opens
            for hit in hits
        )
        return Cues(
            issuers=tuple(issuers),
            states=tuple(n.key for n in outer if n.key in self.parties.sides and not n.person),
            mentioned=tuple(filter(None, (self.parties.party(name) for name in names))),
            voices=bool(issuers) and all(issuer.voice for issuer in issuers),
            strange=opening is not None and self._strange(opening, owns=opening in owners),
            opening=None if opening is None else self._place_of(opening),
            outside=any(i is False for i in owned),
            generic=any(i is None for i in owned),
            found=frozenset(attributes | {f"{hit.attribute}.{hit.value}" for hit in hits}),
            caption=caption,
            sourced="source" in attributes,
            source=self._source(hits, names),
            outsider=self._outsider(segment, hits),
            occasion=next((h.first for h in hits if h.attribute == "occasion"), None),
            tells="tells" in attributes or ("act" in attributes and voiced),
            content=any(hit.attribute in _CONTENT for hit in every),
        )

    def _at(self, name: Name) -> int:
        return self.words.all[name.first].start

    def parts(self, segment: Segment) -> tuple[Segment, ...]:
        """A sentence that reports both parties, cut where it turns from one to the other."""
        issuers = [issuer for issuer in self.cues(segment).issuers if issuer.named]
        for one, other in pairwise(issuers):
            for hit in self.words.within(segment.span):
                turns = hit.attribute == "turn" and one.place < hit.first < other.place
                if turns and one.side != other.side and not self._quoted(hit.start):
                    return self._cut(segment, hit.start)
        return (segment,)

    def _cut(self, segment: Segment, at: int) -> tuple[Segment, ...]:
        text, start, stop = self.words.text, segment.span.start, segment.span.stop
        end = start + len(text[start:at].rstrip())
        quotes = [
            any(a < q[1] and q[0] < b for q in self.quotes) for a, b in ((start, at), (at, stop))
        ]
        left = replace(segment, span=Span(start, end), quoted=False, quotes=quotes[0])
        right = replace(segment, span=Span(at, stop), opens=False, quoted=False, quotes=quotes[1])
        return left, right

    def _quoted(self, place: int) -> bool:
        return any(start <= place < stop for start, stop in self.quotes)

    def _tells(self, issuer: Issuer, segment: Segment, hits: Sequence[Hit]) -> bool:
        """Whether the issuer speaks: a word of telling, a quotation or the opening is near it."""
        if issuer.voice or segment.quotes or self.words.grammar.rules.main_verb == "last":
            return True
        numbers = self.words.cut.numbers(segment.span.start, segment.span.stop)
        if segment.opens and numbers and issuer.place - numbers.start <= _OPENING:
            return True
        return any(
            max(hit.first - issuer.place, issuer.place - hit.last) <= _FAR
            for hit in hits
            if hit.attribute in ("tells", "account")
        )

    def _names(self, segment: Segment) -> list[Name]:
        span = segment.span
        return [n for n in self.parties.names if span.start <= self._at(n) < span.stop]

    def _owned(self, hits: Sequence[Hit]) -> Iterator[Issuer | bool | None]:
        """For each office or account, its party; False if it is another's, None if untold."""
        tells = [hit for hit in hits if hit.attribute == "tells"]
        for hit in hits:
            if hit.attribute not in ("office", "account"):
                continue
            if hit.value == "side" and not any(self._near(hit, other) for other in tells):
                continue
            owner = self.beside.owner(hit.first, hit.last)
            side = self._side_of(hit, owner)
            if side:
                named = owner is not None and self.parties.party(owner) == side
                yield Issuer(side, hit.first, named, voice=hit.value == "voice")
            elif owner is not None and owner.key in self.parties.states:
                yield False
            elif hit.value not in ("agency", "side"):
                yield None

    def _near(self, one: Hit, other: Hit) -> bool:
        """Whether two phrases have at most one word between them, and no punctuation."""
        first, last = sorted((one, other), key=lambda hit: hit.first)
        close = last.first - first.last <= _NEAR
        return close and not self.words.apart(first.last - 1, last.first)

    def _side_of(self, hit: Hit, owner: Name | None) -> str | None:
        """The party whose office or account it is: by the name beside it, or by its word."""
        if owner is not None and (side := self.parties.party(owner)):
            return side if hit.value != "agency" or owner.key == side else None
        if hit.attribute != "office" or (owner and owner.key in self.parties.states):
            return None
        called = self.parties.called
        titles = [h for h in self.words.of("title") if 0 <= h.first - hit.last <= 1]
        word = word_of(self.words, hit)
        found = [called.get(word), *(called.get(h.value) for h in titles), self._like(word)]
        return next(filter(None, found), None)

    def _like(self, word: str) -> str | None:
        """The party with a title or office that begins alike: "presidency" and "president"."""
        alike = {side for key, side in self.parties.called.items() if key[:_ALIKE] == word[:_ALIKE]}
        return next(iter(alike)) if len(alike) == 1 and len(word) >= _ALIKE else None

    def _source(self, hits: Sequence[Hit], names: Sequence[Name]) -> str | None:
        """The party whose unnamed sources speak: that of the name or title nearest to them."""
        sources = [hit for hit in hits if hit.attribute == "source"]
        near = [(n.first, n.last, self.parties.party(n)) for n in names]
        called = self.parties.called
        near += [
            (
                h.first,
                h.last,
                called.get(word := word_of(self.words, h))
                or called.get(h.value)
                or self._like(word),
            )
            for h in hits
            if h.attribute in ("title", "office")
        ]
        found = [
            (away, side)
            for source in sources
            for first, last, side in near
            if side and (away := _away(source, first, last)) <= _FAR
        ]
        return min(found)[1] if found else None

    def _outsider(self, segment: Segment, hits: Sequence[Hit]) -> bool:
        """Whether an analyst or the like stands where the speaker of a sentence does."""
        numbers = self.words.cut.numbers(segment.span.start, segment.span.stop)
        start = numbers.start if numbers else 0
        introduced = [h.last for h in hits if h.attribute == "tells" and h.value == "per"]
        return any(
            hit.first - start <= _OPENING or any(0 <= hit.first - at <= _NEAR for at in introduced)
            for hit in hits
            if hit.attribute == "outsider"
        )

    def _metonyms(self, hits: Sequence[Hit], names: Sequence[Name]) -> Iterator[Issuer]:
        """States and capitals that speak for themselves: "Velm said", "according to Velm"."""
        for name in names:
            side = self.parties.party(name)
            if side is None or name.person or name.key in self.parties.persons:
                continue
            if self._goes_on(name):
                continue
            if any(self._speaks(hit, name) for hit in hits if hit.value in ("says", "per")):
                yield Issuer(side, name.first)

    def _opening(self, segment: Segment, names: Sequence[Name]) -> Name | None:
        """The name with which the first sentence of a paragraph opens."""
        numbers = self.words.cut.numbers(segment.span.start, segment.span.stop)
        if not names or not segment.opens or numbers is None:
            return None
        return names[0] if names[0].first - numbers.start <= _OPENING else None

    def _strange(self, name: Name, *, owns: bool) -> bool:
        """Whether a name is that of a place which speaks for nobody known."""
        return (
            (owns or not self.beside.links.isdisjoint((name.first, name.first - 1)))
            and not (name.known or name.person or name.key in self.parties.persons)
            and self.parties.party(name) is None
        )

    def _place_of(self, name: Name) -> str | None:
        """The party for which a name speaks that is nobody's own."""
        person = name.person or name.key in self.parties.persons
        return None if person else self.parties.party(name)

    def _goes_on(self, name: Name) -> bool:
        """Whether a name is part of a longer one, such as a newspaper's: "Velm Times"."""
        every = self.words.all
        if not self.words.grammar.rules.cased or name.last >= len(every):
            return False
        after = every[name.last]
        return after.capital and after.joined and name.last not in self.words.common

    def _speaks(self, hit: Hit, name: Name) -> bool:
        if hit.value == "per" and 0 <= name.first - hit.last <= _AFTER_PER:
            return not self.words.apart(hit.last, name.first)
        if 0 <= hit.first - name.last <= _NEAR:
            return not self.words.apart(name.last - 1, hit.first)
        between = range(hit.last, name.first)
        linked = name.first >= hit.last and len(between) <= _NEAR
        linked = linked and self.beside.connecting.issuperset(between)
        return linked and not self.words.apart(hit.last - 1, name.first)


def _away(source: Hit, first: int, last: int) -> int:
    """Words between a source and a name; one well after it is hardly its own."""
    if first < source.last:
        return max(source.first - last, 0)
    after = first - source.last
    return after if after <= _CLOSE else after + _FAR
