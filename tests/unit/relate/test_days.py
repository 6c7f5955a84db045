"""On what day two texts tell of their encounter, and when that cannot be one day."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from divergence.domain import Readout
from divergence.ingest import Source, ingest, number
from divergence.relate.encounters import Mismatch, mismatches, published_apart
from divergence.segment import claims, occasion

KARVELIA = (
    "On 12 March 2031, President Ilen Darro of Karvelia spoke by phone with Prime Minister Mara "
    "Voss of Ostrana. The leaders agreed to open the Tarn bridge on 1 May.\n"
)
OSTRANA = (
    "Prime Minister Mara Voss had a telephone conversation with President Ilen Darro of Karvelia "
    "on 13 March 2031. They discussed the opening of the Tarn bridge in May.\n"
)
LATER = OSTRANA.replace("13 March", "20 March")


def published(day: str, text: str) -> str:
    return f"---\npublished: {day}\n---\n{text}"


WEDNESDAY = KARVELIA.replace("12 March 2031", "Wednesday")
"""The twelfth of March 2031 was one."""
TODAY = KARVELIA.replace("On 12 March 2031", "Today")
UNDATED = KARVELIA.replace("On 12 March 2031, ", "")


def readouts(*texts: str) -> tuple[Readout, ...]:
    names = ("a.txt", "b.txt")
    read = (
        ingest(Source(Path(name)), text.encode()) for name, text in zip(names, texts, strict=True)
    )
    return number(read)


def apart(ours: str, theirs: str) -> tuple[tuple[Mismatch, ...], list[str]]:
    """How two texts are set apart, and what else is said of their days."""
    run: Sequence[Readout] = readouts(ours, theirs)
    told = {one.id: occasion(one, claims(one)) for one in run}
    found = mismatches(run, told)
    return found, [finding.sentence for finding in published_apart(found, run, told)]


@pytest.mark.parametrize(
    ("ours", "theirs", "days"),
    [
        # without the year
        (KARVELIA, LATER.replace(" 2031", ""), "2031-03-12, --03-20"),
        (KARVELIA.replace(" 2031", ""), LATER.replace(" 2031", ""), "--03-12, --03-20"),
        (
            KARVELIA.replace("12 March 2031", "31 December"),
            OSTRANA.replace("13 March 2031", "2 January"),
            "--12-31, --01-02",
        ),
        # a weekday alone
        (
            KARVELIA.replace("12 March 2031", "Wednesday"),
            OSTRANA.replace("13 March 2031", "Saturday"),
            "a Wednesday, a Saturday",
        ),
        (KARVELIA, OSTRANA.replace("13 March 2031", "Sunday"), "2031-03-12, a Sunday"),
        # a weekday and the day of publication
        (
            published("2031-03-13", WEDNESDAY),
            LATER.replace("20 March", "26 March"),
            "a Wednesday, published 2031-03-13, 2031-03-26",
        ),
        (
            published("2031-03-13", WEDNESDAY),
            published("2031-04-03", WEDNESDAY),
            "a Wednesday, published 2031-03-13, a Wednesday, published 2031-04-03",
        ),
        # today, yesterday
        (
            published("2031-03-12", TODAY),
            published("2031-03-21", OSTRANA.replace("on 13 March 2031", "yesterday")),
            "2031-03-12, 2031-03-20",
        ),
    ],
)
def test_days_that_are_told_in_part_set_apart(ours: str, theirs: str, days: str) -> None:
    ((found,), said), ((swapped,), _) = apart(ours, theirs), apart(theirs, ours)
    assert found.because == (f"days that no time zone explains ({days})",)
    assert len(swapped.because) == 1
    assert said == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (KARVELIA, OSTRANA.replace(" 2031", "")),
        (
            KARVELIA.replace("12 March 2031", "31 December"),
            OSTRANA.replace("13 March 2031", "1 January"),
        ),
        (KARVELIA, OSTRANA.replace("13 March 2031", "Thursday")),
        (KARVELIA, OSTRANA.replace("13 March 2031", "Tuesday")),
        (
            KARVELIA.replace("12 March 2031", "Sunday"),
            OSTRANA.replace("13 March 2031", "Monday"),
        ),
        (published("2031-03-13", WEDNESDAY), published("2031-03-20", WEDNESDAY)),
        (published("2031-03-20", WEDNESDAY), OSTRANA),
        (TODAY, OSTRANA.replace("13 March", "30 March")),
        (published("2031-03-13", KARVELIA.replace("On 12 March 2031", "Yesterday")), OSTRANA),
        (KARVELIA, published("2031-03-30", OSTRANA)),
        (published("2031-03-12", UNDATED), published("2031-03-19", UNDATED)),
        (published("2031-03-12", UNDATED), UNDATED),
    ],
)
def test_days_that_can_be_one_do_not(ours: str, theirs: str) -> None:
    assert apart(ours, theirs) == ((), [])


@pytest.mark.parametrize(
    ("ours", "theirs", "days"),
    [
        (
            published("2031-03-12", UNDATED),
            published("2031-03-20", UNDATED),
            ("2031-03-12", "2031-03-20"),
        ),
        (KARVELIA, published("2031-03-30", UNDATED), ("2031-03-12", "2031-03-30")),
    ],
)
def test_days_of_publication_far_apart_are_only_told(
    ours: str, theirs: str, days: tuple[str, str]
) -> None:
    found, (said,) = apart(ours, theirs)
    assert found == ()
    assert said.startswith(f"a is of {days[0]} and b of {days[1]}, and not both tell")
    assert apart(theirs, ours)[1][0].startswith(f"a is of {days[1]} and b of {days[0]}, and not")
