"""One page of the net, asked for once, and the record of what was answered."""

from divergence.ingest.fetch.archive import warc
from divergence.ingest.fetch.fetched import Fetched, Limits
from divergence.ingest.fetch.fetching import fetch

__all__ = ["Fetched", "Limits", "fetch", "warc"]
