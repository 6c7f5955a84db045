"""The tree of phrases, word by word: what an index finds them with."""

from divergence.lexicon.stock import GAP_KEY, End

Match = tuple[int, str, str]
"""A phrase that ends some words after its first, below zero so that the longest sorts first, with
its attribute and value."""


class Node:
    """What may follow the words read so far."""

    __slots__ = ("ends", "gap", "next")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        """By the key of a stem."""
        self.gap: Node | None = None
        self.ends: tuple[End, ...] = ()
        """Of the phrases that end here."""

    @property
    def goes_on(self) -> bool:
        """Whether any node comes after this one."""
        return bool(self.next) or self.gap is not None

    def add(self, keys: list[str], end: End) -> None:
        """Grow by a phrase: what is left of its stems, and what it stands for."""
        node = self
        for key in keys:
            if key == GAP_KEY:
                node.gap = node.gap or Node()
                node = node.gap
            else:
                node = node.next.setdefault(key, Node())
        node.ends = tuple(sorted({*node.ends, end}))

    def ending(self, size: int, *, capital: bool) -> list[Match]:
        """The phrases of some words that end here, as a word with or without a capital begins."""
        return [(-size, name, value) for name, value, needed in self.ends if capital or not needed]
