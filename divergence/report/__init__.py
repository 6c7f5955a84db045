"""A comparison as a report, in every format of `Format`. Nothing is read, nothing is sent.

Every report is a function of the comparison alone: the same comparison gives the same bytes.
"""

from divergence.report.formats import Format
from divergence.report.inventory import Inventory
from divergence.report.inventory import render as render_claims
from divergence.report.notebook import framed
from divergence.report.parsing import parse
from divergence.report.reading import render as render_readout
from divergence.report.rendering import render

__all__ = ["Format", "Inventory", "framed", "parse", "render", "render_claims", "render_readout"]
