"""What the words of a language do in a readout: the phrases of its file, and the shared names.

Phrases stand in tables `[attribute.value]`, written as `phrases` explains, and `[rules]` holds the
few settings by which the languages differ in build.
"""

from dataclasses import dataclass, fields
from functools import cache, lru_cache

from divergence.lexicon.files import primary
from divergence.lexicon.hits import Hit
from divergence.lexicon.index import Index
from divergence.lexicon.language import load as load_language
from divergence.lexicon.names import countries
from divergence.lexicon.names import phrases as named
from divergence.lexicon.phrases import GAP
from divergence.lexicon.stock import stock
from divergence.lexicon.words import Word


@dataclass(frozen=True, slots=True)
class Rules:
    """How a language is built, as far as reading a claim depends on it."""

    main_verb: str = "first"
    """Which of several reporting verbs governs a claim: the first, or (verb-final) the last."""
    told_verb: str = "first"
    """Which of several verbs of what is told says when it is: the first or, where clauses stand
    before what they belong to, the last."""
    subject: str = "before"
    """Where the subject stands: before the main verb, or after it."""
    pro_drop: bool = False
    """Whether a new sentence may go on about the last subject without naming it."""
    speech_goes_on: bool = False
    """Whether a speaker's words go on over sentences until another speaker is named."""
    cased: bool = True
    """Whether names are written with capitals."""
    decimal: str = "."
    thousands: str = ","
    """Signs that part groups of three digits."""
    proclitics: tuple[str, ...] = ()
    """Particles written together with the next word, in the order in which they stand."""
    gap: int = GAP
    """Words that a gap in a phrase may stand for."""
    endings: tuple[str, ...] = ()
    """Case endings that names take, longest first."""
    connector: str = ""
    """The sign between the two principals in an opening, where no word parts them."""
    title_first: bool = False
    """Whether a principal's title stands before the name."""
    tied_from: int = 0
    """The least number to which "and" ties a smaller one ("a hundred and five"); 0 if none."""
    month_first: bool = False
    """Whether a number after a month's name is its day."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's phrases and rules."""

    language: str
    rules: Rules
    index: Index
    names: str
    """The user's names that it knows beside the shipped ones, as text."""

    def country(self, entity: str) -> str:
        """The country for which a capital or an office speaks, or what is named itself."""
        return countries(self.names).get(entity, entity)

    def find(self, text: tuple[Word, ...]) -> tuple[Hit, ...]:
        """The phrases in a text's words, by place."""
        return self.index.find(text)

    def forms(self, word: str) -> tuple[str, ...]:
        """The word, then the word without the particles written together with it."""
        return _forms(self.rules.proclitics, word)

    def stem(self, name: str) -> str:
        """A folded name without its case ending, as far as the rules know it.

        The longer an ending, the more must be left, for a short name may end like a case.
        """
        for ending in self.rules.endings:
            if name.endswith(ending) and len(name) - 2 * len(ending) >= _SHORTEST_STEM - 1:
                return name[: -len(ending)]
        return name


_SHORTEST_STEM = 3
"""Letters that must be left of a name or word when an ending or particle is taken off."""

_REMEMBERED = 20_000
"""Words whose forms are remembered: every readout asks for those of its words."""


@lru_cache(maxsize=_REMEMBERED)
def _forms(proclitics: tuple[str, ...], word: str) -> tuple[str, ...]:
    found = [word]
    for particles in proclitics:
        for form in tuple(found):
            for particle in particles.split():
                if form.startswith(particle) and len(form) - len(particle) >= _SHORTEST_STEM - 1:
                    found += [form[len(particle) :]]
    return tuple(dict.fromkeys(found))


@cache
def load(language: str, names: str = "") -> Grammar:
    """The grammar of a BCP 47 tag's primary language; one without words when it is not served.

    Args:
        language: a tag.
        names: a user's names as text, see `divergence.lexicon.names`.
    """
    code = primary(language)
    if code != language:
        return load(code, names)
    file = load_language(code)
    if file.phrases is None:
        return Grammar(code, Rules(), Index(), names)
    rules = _rules(file.rules)
    proclitics = rules.proclitics
    forms = (lambda word: _forms(proclitics, word)) if proclitics else None
    stocks = (file.phrases, stock(named(code, names))) if names else (file.phrases,)
    return Grammar(code, rules, Index(*stocks, forms=forms, gap=rules.gap), names)


def _rules(table: dict[str, object]) -> Rules:
    known = {field.name for field in fields(Rules)}
    if unknown := sorted(table.keys() - known):
        raise ValueError(f"unknown rules {unknown}")
    values = {
        key: tuple(value) if isinstance(value, list) else value for key, value in table.items()
    }
    return Rules(**values)  # type: ignore[arg-type]  # the data files are held by their tests
