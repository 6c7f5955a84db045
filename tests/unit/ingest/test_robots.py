"""What a site's robots.txt lets a program fetch, by the words of RFC 9309."""

import time

import pytest

from divergence.ingest.fetch.robots import allows, matches, rules


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("/p", "/p", True),
        ("/p", "/pq", True),
        ("/p", "/x", False),
        ("/*p", "/xp", True),
        ("/a$", "/a", True),
        ("/a$", "/ab", False),
        ("/*.pdf$", "/x.pdf", True),
        ("/*.pdf$", "/x.pdfx", False),
        ("/*a*b", "/aXb", True),
        ("/a*a$", "/a", False),
        ("/a$b", "/a$b", True),
        ("$", "/", False),
    ],
)
def test_a_rule_fits_a_path(pattern: str, path: str, *, fits: bool) -> None:
    assert matches(pattern, path) is fits


def test_stars_cost_nothing() -> None:
    started = time.process_time()
    assert not matches("/" + "*a" * 20_000 + "$", "/" + "a" * 19_999)
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/p", True),
        ("Disallow: /", "/p", True),
        ("user-agent:*\rDISALLOW : / # all", "/p", False),
        ("User-agent: *\nAllow: /p\nDisallow: /", "/p", True),
        ("User-agent: *\nAllow: /p\nDisallow: /p", "/p", True),
        ("User-agent: *\nDisallow: /p\nAllow: /p", "/p", True),
        ("User-agent: *\nDisallow:", "/p", True),
        ("User-agent: Divergence\nSitemap: x\nUser-agent: b\n\nDisallow: /p", "/p", False),
        ("User-agent: divergence\nAllow: /\n\nUser-agent: *\nDisallow: /", "/p", True),
        ("User-agent: div\nDisallow: /", "/p", True),
        ("User-agent: divergence\nDisallow: /a\nUser-agent: b\nDisallow: /p", "/p", True),
        ("User-agent: divergence\nDisallow: /a\nUser-agent: DIVERGENCE\nDisallow: /p", "/p", False),
        ("User-agent: *\nDisallow: /%70", "/p", False),
        ("User-agent: *\nDisallow: /é", "/%C3%A9", False),
        ("User-agent: *\nDisallow: /a%2Fb", "/a/b", True),
        ("User-agent: *\nDisallow: /*?id=", "/p?id=7", False),
    ],
)
def test_the_longest_rule_of_ones_own_groups_decides(
    text: str, path: str, *, allowed: bool
) -> None:
    assert allows(rules(text, "divergence"), path) is allowed
