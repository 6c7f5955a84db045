"""Where in a text something stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `[start, stop)` in Unicode code points of a readout's text.

    Raises:
        ValueError: if it is empty, backwards, or starts before the text.
    """

    start: int
    stop: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.stop:
            raise ValueError(f"impossible span [{self.start}, {self.stop})")

    def __len__(self) -> int:
        return self.stop - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers, to the letter."""
        return text[self.start : self.stop]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.stop and other.start < self.stop

    def shifted(self, by: int) -> "Span":
        """The same range `by` characters further on."""
        return Span(self.start + by, self.stop + by)
