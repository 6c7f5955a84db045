"""What a claim's grammar says: who, what kind of act, how firm, when, how much, and of whom.

`profile` is read once a readout, `read` once a claim.
"""

from divergence.segment.attributes.profile import Profile, profile
from divergence.segment.attributes.reading import Reading, read

__all__ = ["Profile", "Reading", "profile", "read"]
