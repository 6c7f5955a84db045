"""Who called, by whose account."""

from dataclasses import dataclass

from divergence.domain import Claim, Comparison, Initiator
from divergence.report import overview
from divergence.report.names import Names

_NOBODY = {1: "The text does not say", 2: "Neither text says"}
"""By the number of sides."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one side's text tells of who called."""

    side: str
    name: str
    caller: str | None
    """The side that called; None where the claim alone does not show which."""
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Calling:
    """All accounts of who called, and what they come to."""

    heading: str
    says: str
    accounts: tuple[Account, ...]
    """Only of sides that tell it, in the order of the sides."""

    def told(self, side: str) -> tuple[Claim, ...]:
        """The claims in which a side tells it; empty where it does not."""
        return next((a.claims for a in self.accounts if a.side == side), ())


def calling(comparison: Comparison) -> Calling | None:
    """Who called, as far as the texts tell; None for a meeting of which nobody tells it."""
    names = Names(comparison)
    accounts = tuple(
        account for side in comparison.sides if (account := _account(comparison, names, side))
    )
    kind = comparison.encounter.kind or "call"
    is_call = "call" in kind.lower() or "conversation" in kind.lower()
    if not accounts and not is_call:
        return None
    verb = "called" if is_call else "took the initiative"
    return Calling(f"Who {verb}", _says(comparison, names, accounts, verb), accounts)


def _account(comparison: Comparison, names: Names, side: str) -> Account | None:
    telling = tuple(
        claim
        for claim in comparison.claims
        if claim.side == side and claim.attributes.initiator is not Initiator.UNTOLD
    )
    if not telling:
        return None
    callers = {_caller(claim, comparison.sides) for claim in telling}
    caller = callers.pop() if len(callers) == 1 else None
    return Account(side, names.side(side), caller, telling)


def _caller(claim: Claim, sides: tuple[str, ...]) -> str | None:
    """The side that called by a claim's account; among three or more "the other" is nobody."""
    if claim.attributes.initiator is Initiator.OWN:
        return claim.side
    others = [side for side in sides if side != claim.side]
    if claim.attributes.initiator is Initiator.OTHER and len(others) == 1:
        return others[0]
    return None


def _says(comparison: Comparison, names: Names, accounts: tuple[Account, ...], verb: str) -> str:
    blind = overview.unread(comparison)
    note = f" {names.texts(blind)} could not be read for it." if blind else ""
    if not accounts:
        return f"{_NOBODY.get(len(comparison.sides), 'No text says')} who {verb}.{note}"
    callers = {account.caller for account in accounts}
    if len(callers) > 1 and None not in callers:
        told = (
            f"{names.text(account.side)} says that {names.side(account.caller or '')} {verb}"
            for account in accounts
        )
        return f"The accounts conflict: {'; '.join(told)}.{note}"
    telling = tuple(account.side for account in accounts)
    only = "" if blind or len(telling) == len(comparison.sides) else "Only "
    subject = f"{only}{names.texts(telling)} {'says' if len(telling) == 1 else 'say'}"
    caller = callers.pop() if len(callers) == 1 else None
    if caller is None:
        return f"{subject} who {verb}, in these words:{note}"
    return f"{subject} that {names.side(caller)} {verb}.{note}"
