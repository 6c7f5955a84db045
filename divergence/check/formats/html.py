"""A verdict as one HTML page that opens from disk, needs no network and runs nothing.

Its style is the report's with what is its own behind it; the page's policy admits that one style
sheet by its SHA-256, and no script at all.
"""

import base64
import hashlib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from divergence.check.formats import pages, relations, wording
from divergence.check.formats.kinds import KINDS
from divergence.check.nouns import Verdict
from divergence.gold.metrics import by_languages
from divergence.report import languages
from divergence.report.html import verbatim

if TYPE_CHECKING:
    from jinja2 import Environment


def render(verdict: Verdict, root: Path) -> bytes:
    """The page as UTF-8; complete and printable without anything beside it."""
    style = _packaged("divergence.report", "report.css") + _packaged(__package__, "check.css")
    scores = [score for result in verdict.results for score in result.scores]
    page = (
        _environment()
        .get_template("check.html.j2")
        .render(
            style=style,
            policy=_policy(style),
            verdict=verdict,
            wording=wording,
            languages=languages,
            kinds=KINDS,
            figures=pages.figures(verdict),
            brief=wording.BRIEF,
            by_languages={name: wording.values(of) for name, of in by_languages(scores).items()},
            confusion=relations.table(scores),
            cases=pages.cases(verdict, root),
            tally=pages.tally(verdict),
        )
    )
    return page.encode("utf-8", errors="xmlcharrefreplace")


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )


@cache
def _packaged(package: str, name: str) -> str:
    """A file of a package's `templates/`, its lines ended by LF whatever the checkout made."""
    file = resources.files(package) / "templates" / name
    return "\n".join(file.read_text(encoding="utf-8").splitlines()) + "\n"


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FunctionLoader(lambda name: _packaged(__package__, name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["verbatim"] = verbatim
    environment.filters["ours"] = Markup  # only for the packaged style sheet
    return environment
