"""A comparison in a notebook's cell: the HTML report in a frame in which nothing can run."""

from divergence.domain import Comparison
from divergence.report import html


def framed(comparison: Comparison) -> str:
    """The report as a sandboxed frame, closed off from the notebook that shows it.

    The frame holds the whole page. An empty `sandbox` lets no script run, not even the report's
    own, which it is complete without.
    """
    from markupsafe import escape

    page = escape(html.render(comparison).decode())
    return (
        f'<iframe title="Readouts side by side" sandbox="" srcdoc="{page}" '
        'style="width: 100%; height: 45rem; border: 0"></iframe>'
    )
