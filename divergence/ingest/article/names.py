"""The proper names in an article: words that are forms of one name have one key."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from divergence.ingest.article.words import Words
from divergence.lexicon.words import Word

SHORTEST = 3
"""Letters that a name has at least; in Chinese two signs."""
SHARED = 4
"""Letters with which two forms of a name must begin alike: "Quenland" and "Quenish"."""
_FRESH = frozenset('"“«„‘”»:|•·●–—\n…?!')
"""Marks after which a word has a capital as it begins anew."""
_LONGEST_HAN = 6
_DEMONYM = re.compile(
    r"(\w{4,}?)(?:ий|ій|і)?(?:ск|ськ|цк|цьк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|а|е|ої|ій|у|і)$"
    r"|(\w{4,}?)(?:чан|ц)(?:ы|і|ев|ів|ам|ами|ах|е)$"
)
_ORDINARY = re.compile(
    r"(?:ическ|еческ|ійськ|ічн|морс|міськ|городск|сельск|людськ|детск|женск|военск|майск"
    r"|брьск|арск|русск|адмиральск|судейск|гражданск|президентск|министерск|королевск|царск)"
)
_NO_NAME = frozenset("的了在和与同据对将是为就向从被把及并也都说方称不月日年电话通应约")
"""Signs that are words of their own in Chinese, and hardly ever part of a foreign name."""
_FEWEST = 2
"""Times that a run of Chinese signs must stand in an article to be a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name where it stands."""

    first: int
    """Number of its first word."""
    last: int
    """Number of the word after its last one."""
    key: str
    """The same for all forms of the name."""
    form: str
    """Folded."""
    capital: bool
    known: bool = False
    """Whether the gazetteer or the user knows it: then it speaks for its own country only."""
    person: bool = False
    """Whether it is a leader's."""


def names(words: Words, inside: Sequence[bool]) -> tuple[Name, ...]:
    """The names in an article, by place.

    Args:
        words: of the article.
        inside: for each word, whether it stands in a sentence and does not begin it.
    """
    found = sorted({*_known(words), *_unknown(words, inside)}, key=lambda name: name.first)
    taken: set[int] = set()
    kept = []
    for name in sorted(found, key=lambda name: (not name.known, name.first - name.last)):
        if taken.isdisjoint(range(name.first, name.last)):
            taken.update(range(name.first, name.last))
            kept.append(name)
    return tuple(sorted(kept, key=lambda name: name.first))


def alike(one: str, other: str) -> bool:
    """Whether two folded words are forms of one name.

    >>> alike("quenland", "quenish"), alike("brenn", "dorve")
    (True, False)
    """
    shared = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    )
    short, long = sorted((len(one), len(other)))
    if shared == short:
        return short >= SHORTEST and long - short <= max(SHARED, short - 1)
    return shared >= SHARED and short - shared <= SHORTEST and long - shared <= 2 * SHORTEST


def _known(words: Words) -> Iterator[Name]:
    """What the gazetteer or the user knows; of people, those who speak for a state."""
    for hit in words.of("entity", "leader"):
        form = " ".join(word.text for word in words.all[hit.first : hit.last])
        leader = hit.attribute == "leader"
        key = words.grammar.country(hit.value)
        if leader and key == hit.value:
            continue
        capital = words.all[hit.first].capital or not words.grammar.rules.cased
        yield Name(hit.first, hit.last, key, form, capital, known=True, person=leader)


def _unknown(words: Words, inside: Sequence[bool]) -> Iterator[Name]:
    rules = words.grammar.rules
    if words.language.startswith("zh"):
        yield from _ideographic(words)
        return
    seeds = _capitals(words, inside) if rules.cased else _beside(words)
    keys = _keys(seeds)
    heads = sorted(set(keys.values()))
    for number, word in enumerate(words.all):
        form = _bare(words, word.text)
        if number in words.common or len(form) < SHORTEST:
            continue
        key = keys.get(form)
        if key is None and word.capital and rules.cased:
            key = next((k for k in heads if _prefix(k, form)), None)
        if key is None and words.rules.small_adjectives and not word.capital:
            key = next((k for k in heads if _adjective(form, k)), None)
        if key is not None and (form in keys or rules.cased):
            yield Name(number, number + 1, key, form, word.capital)


def _prefix(one: str, other: str) -> bool:
    """Whether of two long words one begins the other."""
    short = min(len(one), len(other))
    return short > SHARED and one[:short] == other[:short]


def _adjective(form: str, key: str) -> bool:
    """Whether a word written small is made from a name: «белозерский», "corvalien"."""
    stem = key[: max(len(key) - 2, SHARED)]
    return len(key) >= SHARED and len(form) > len(stem) and form.startswith(stem)


def _bare(words: Words, form: str) -> str:
    """A word without its case ending and the article written together with it."""
    article = "ال"
    form = words.grammar.stem(words.grammar.forms(form)[-1])
    return form.removeprefix(article) if len(form) > len(article) + SHORTEST else form


def _capitals(words: Words, inside: Sequence[bool]) -> Counter[str]:
    """The words with a capital that do not begin a sentence, and how often each stands.

    Those that the article has without a capital too are no names. A word that does begin one is a
    name if an office or title follows, or an adjective of it stands elsewhere.
    """
    small = {_bare(words, word.text) for word in words.all if not word.capital}
    adjectives = small if words.rules.small_adjectives else set()
    owned = {hit.first for hit in words.of("title", "office", "account")}
    cues = {hit.first for hit in words.of("tells", "chain", "noted", "heading", "occasion")}
    counts = Counter(_bare(words, word.text) for word in words.all if word.capital)
    found: Counter[str] = Counter()
    for number, word in enumerate(words.all):
        bare = _bare(words, word.text)
        if not word.capital or number in words.common or len(bare) < SHORTEST:
            continue
        owner = number + 1 in owned and number not in cues and counts[bare] > 1
        sure = (inside[number] and not _begins(word)) or owner
        if bare in small:
            named = sure and words.rules.small_adjectives
        else:
            named = sure or any(_adjective(one, bare) for one in adjectives)
        found[bare] += named
    if words.rules.small_adjectives:
        found.update(_demonyms(words, found))
    return +found


def _demonyms(words: Words, found: Mapping[str, int]) -> Counter[str]:
    """Stems of small words made from the name of a state that stands nowhere itself."""
    stems: Counter[str] = Counter()
    for number, word in enumerate(words.all):
        match = _DEMONYM.match(word.text)
        if match and number not in words.common and not _ORDINARY.search(word.text):
            stems[match[1] or match[2]] += 1
    return Counter(
        {
            stem: many
            for stem, many in stems.items()
            if many >= _FEWEST and not any(alike(stem, other) for other in found)
        }
    )


def _begins(word: Word) -> bool:
    """Whether a quotation, a colon, a stroke or a bullet stands before a word: it begins anew."""
    return not _FRESH.isdisjoint(word.follows)


def _beside(words: Words) -> Counter[str]:
    """The words beside a title, an office or a word of telling, where names have no capitals."""
    found: Counter[str] = Counter()
    known = {
        n
        for hit in words.hits
        for n in range(hit.first, hit.last)
        if hit.attribute not in ("entity", "leader")
    }
    for hit in words.of("title", "office", "tells"):
        places = (hit.first - 1, hit.last, hit.last + 1, hit.last + 2)
        for number in places if hit.attribute != "tells" else (hit.first - 1, hit.last):
            if 0 <= number < len(words.all) and number not in known:
                form = _bare(words, words.all[number].text)
                if len(form) >= SHORTEST:
                    found[form] += 1
    counts = Counter(_bare(words, word.text) for word in words.all)
    return Counter({form: counts[form] for form in found if counts[form] >= _FEWEST})


def _keys(forms: Counter[str]) -> dict[str, str]:
    """A key for each form: the first of the forms like it, the most frequent ones first."""
    keys: dict[str, str] = {}
    heads: list[str] = []
    for form, _ in sorted(forms.items(), key=lambda item: (-item[1], len(item[0]), item[0])):
        head = next((head for head in heads if alike(head, form)), None)
        if head is None:
            heads.append(form)
        keys[form] = head or form
    return keys


def _ideographic(words: Words) -> Iterator[Name]:
    """Names in Chinese: runs of signs that stand beside titles and offices, and recur."""
    line = "".join(word.text if len(word.text) == 1 else "\0" for word in words.all)
    runs = set(_runs(line, words))
    kept = [
        r
        for r in runs
        if not any(r != o and r in o and line.count(o) * 2 > line.count(r) for o in runs)
    ]
    for run in sorted(kept):
        at = line.find(run)
        if at in words.common:
            continue
        while at >= 0:
            yield Name(at, at + len(run), run, run, capital=True)
            at = line.find(run, at + 1)


def _runs(line: str, words: Words) -> Iterator[str]:
    for hit in words.of("title", "office", "tells"):
        before = [line[hit.first - n : hit.first] for n in _sizes(hit.first)]
        after = [line[hit.last : hit.last + n] for n in _sizes(len(line) - hit.last)]
        if hit.attribute == "tells":
            after = []
        yield from filter(None, (_longest(line, before), _longest(line, after)))


def _sizes(room: int) -> range:
    return range(2, min(_LONGEST_HAN, room) + 1)


def _longest(line: str, runs: Iterable[str]) -> str:
    """The longest of some runs that stands at least half as often as the shortest."""
    best, base = "", 0
    for run in runs:
        times = line.count(run)
        if "\0" in run or times < _FEWEST or not _NO_NAME.isdisjoint(run):
            break
        base = base or times
        if 2 * times >= base:
            best = run
    return best
