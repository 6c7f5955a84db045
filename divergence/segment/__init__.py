"""Readout → claims: what one side's account states, cut so that each claim could stand alone."""

from divergence.segment.claims import claims
from divergence.segment.given import given
from divergence.segment.occasion import occasion
from divergence.segment.sentences import sentences

__all__ = ["claims", "given", "occasion", "sentences"]
