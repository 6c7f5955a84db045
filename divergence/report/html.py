"""A comparison as one HTML file that opens from disk, needs no network, and runs nothing foreign.

The file carries a content security policy that admits one style sheet and two scripts, by
the SHA-256 of the very bytes embedded; whatever a text brings along can neither run nor load.
"""

import base64
import hashlib
import json
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from divergence.domain import Claim, Comparison, Quote, Readout
from divergence.report import (
    citation,
    controls,
    corrections,
    languages,
    overview,
    passages,
    phrases,
    sentences,
    translations,
    watching,
    wording,
)
from divergence.report.names import Names
from divergence.report.outline import one_line
from divergence.report.page.parts import parts
from divergence.report.rows import Row, Table
from divergence.report.tabulation import tabulate

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

STYLES = ("report.css", "page.css", "review.css")
SCRIPTS = ("page.js", "card.js", "rows.js", "keys.js")
REVIEW = ("grouping.js", "rulings.js", "publish.js", "relabel.js", "rematch.js", "review.js")
"""Files of `templates/`; those of one kind are joined in this order."""


def render(comparison: Comparison) -> bytes:
    """The whole report as one UTF-8 file; readable, complete and printable without its script."""
    names = Names(comparison)
    table = tabulate(comparison)
    style = "".join(map(_packaged, STYLES))
    script, review = "".join(map(_packaged, SCRIPTS)), "".join(map(_packaged, REVIEW))
    page = (
        _environment()
        .get_template("report.html.j2")
        .render(
            style=style,
            script=script,
            review=review,
            policy=_policy(style, script, review),
            tongue=phrases.language(),
            show_text=phrases.say("points.show_text"),
            comparison=comparison,
            names=names,
            wording=wording,
            sentences=sentences,
            languages=languages,
            translations=translations,
            title=overview.title(comparison.encounter, names),
            parties=overview.parties(comparison.encounter),
            columns=[
                (side, [overview.document(readout) for readout in names.of(side)])
                for side in comparison.sides
            ],
            findings=overview.findings(comparison, names),
            watched=watching.watching(names),
            watching=watching,
            table=table,
            texts=_texts(comparison),
            places=_places(table),
            shared=_shared(comparison),
            claims=comparison.claim,
            corrections=corrections.sheet(names),
            **parts(names, table),
        )
    )
    return page.encode("utf-8", errors="xmlcharrefreplace")


def page(template: str, **values: object) -> bytes:
    """A page that needs no script: a template with the style sheet and the policy that admits it.

    Args:
        template: a file of `templates/`.
        values: what the template names besides `style`, `policy` and `languages`.
    """
    style = _packaged("report.css")
    shared = {"style": style, "policy": _policy(style, "")}
    html = _environment().get_template(template).render(shared, languages=languages, **values)
    return html.encode("utf-8", errors="xmlcharrefreplace")


def _texts(
    comparison: Comparison,
) -> list[list[tuple[Readout, tuple[passages.Part, ...], citation.Form]]]:
    """One list a side, of its documents, each cut for showing, with its citation."""
    claims: dict[str, list[Claim]] = {readout.id: [] for readout in comparison.readouts}
    for claim in comparison.claims:
        claims[claim.readout].append(claim)
    return [
        [
            (readout, passages.parts(readout, claims[readout.id]), citation.form(readout))
            for readout in comparison.readouts
            if readout.side == side
        ]
        for side in comparison.sides
    ]


def _places(table: Table) -> dict[str, Row]:
    """The row in which each claim stands, by the claim's id."""
    return {
        voice.claim.id: row for row in table.rows for cell in row.cells for voice in cell.voices
    }


def _shared(comparison: Comparison) -> frozenset[str]:
    """The claims on whose points several sides speak, whether or not their rows are shown."""
    points = (point for point in comparison.points if len(point.claims) > 1)
    return frozenset(claim for point in points for _, ids in point.claims for claim in ids)


def _policy(style: str, *scripts: str) -> str:
    admitted = " ".join(f"'{_digest(script)}'" for script in scripts)
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src {admitted}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    """A source expression of CSP level 3: the hash of what stands between the tags."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


@cache
def _packaged(name: str) -> str:
    """A file of `templates/`, its lines ended by LF whatever the checkout made of them."""
    file = resources.files("divergence.report") / "templates" / name
    return "\n".join(file.read_text(encoding="utf-8").splitlines()) + "\n"


def _template(name: str) -> str:
    """A template without its indentation, which would be a fifth of a long report."""
    return "".join(f"{line.strip()}\n" for line in _packaged(name).splitlines())


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["say"] = phrases.say
    environment.filters["verbatim"] = verbatim
    environment.filters["ours"] = Markup  # only for the packaged style sheet and script
    environment.filters["place"] = _place
    environment.filters["one_line"] = one_line
    environment.filters["data"] = data
    return environment


def verbatim(text: str) -> "Markup":
    """A third party's text, escaped, every character of it kept and none able to do harm.

    A carriage return becomes a reference, because HTML would make a line feed of it. A control
    that turns the reading direction, or shows nothing, is boxed and shown by its code, so that it
    turns and hides nothing. What HTML cannot hold stands as its name.
    """
    from markupsafe import Markup, escape

    safe = str(escape(controls.named(text, controls.NOT_IN_HTML))).replace("\r", "&#13;")
    return Markup(re.sub(f"[{controls.ACTING}]", _boxed, safe))  # noqa: S704 - escaped above


def data(value: object) -> "Markup":
    """Data for our own script, as JSON that means the same with and without HTML's references.

    What HTML would take for markup, and halves of characters that UTF-8 cannot carry, become
    escapes of JSON's own; so no text can end the element that holds it.
    """
    from markupsafe import Markup

    plain = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Markup(re.sub("[<>&\ud800-\udfff]", _escaped, plain))  # noqa: S704 - escaped here


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character.group()):04x}"


def _boxed(control: re.Match[str]) -> str:
    code = f"U+{ord(control.group()):04X}"
    return f'<span class="control" data-code="{code}">{control.group()}</span>'


def _place(quote: Quote) -> str:
    """Where a quote stands in its text: `[12, 85)`."""
    return f"[{quote.span.start}, {quote.span.stop})"
