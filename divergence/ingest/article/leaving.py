"""Why a sentence of an article that is nobody's account was left out."""

from divergence.ingest.article.nouns import Reason
from divergence.ingest.article.signs import Signs

_OCCASION = frozenset(("occasion.earlier", "occasion.elsewhere", "past moment"))
_OUTSIDER = frozenset(("~outsider", "strange speaks", "strange only & quotes"))
_FURNITURE = frozenset(("head", "ended"))


def reason(signs: Signs) -> Reason:
    """The first that fits of furniture, another occasion and a third party; or the journalist's."""
    if signs.own & _FURNITURE:
        return Reason.FURNITURE
    if signs.own & _OCCASION:
        return Reason.OTHER_OCCASION
    if signs.own & _OUTSIDER:
        return Reason.THIRD_PARTY
    return Reason.JOURNALIST
