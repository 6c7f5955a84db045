"""Who called, by whose account."""

from dataclasses import dataclass

from divergence.domain import Claim, Comparison, Initiator
from divergence.report import overview
from divergence.report.names import Names
from divergence.report.phrases import say

_NOBODY = ("nobody_one", "nobody_one", "nobody_two")
"""Phrases by the number of sides; `nobody` for more."""


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
    """Who called, as far as the texts tell; None for a meeting of which nobody tells it.

    None also where rows are selected: what was not chosen is not told beside them.
    """
    if comparison.selection is not None:
        return None
    names = Names(comparison)
    accounts = tuple(
        account for side in comparison.sides if (account := _account(comparison, names, side))
    )
    kind = comparison.encounter.kind or "call"
    is_call = "call" in kind.lower() or "conversation" in kind.lower()
    if not accounts and not is_call:
        return None
    kinds = "call" if is_call else "meeting"
    return Calling(
        say(f"calling.heading_{kinds}"), _says(comparison, names, accounts, kinds), accounts
    )


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


def _says(comparison: Comparison, names: Names, accounts: tuple[Account, ...], kind: str) -> str:
    verb = say(f"calling.verb_{kind}")
    blind = overview.unread(comparison)
    note = f" {say('calling.unread', texts=names.texts(blind))}" if blind else ""
    if not accounts:
        number = len(comparison.sides)
        key = _NOBODY[number] if number < len(_NOBODY) else "nobody"
        return f"{say(f'calling.{key}', verb=verb)}{note}"
    callers = {account.caller for account in accounts}
    if len(callers) > 1 and None not in callers:
        told = (
            say(
                "calling.account",
                text=names.text(account.side),
                caller=names.side(account.caller or ""),
                verb=verb,
            )
            for account in accounts
        )
        return f"{say('calling.conflict', accounts='; '.join(told))}{note}"
    telling = tuple(account.side for account in accounts)
    all_tell = blind or len(telling) == len(comparison.sides)
    subject = say("calling.all" if all_tell else "calling.only", texts=names.texts(telling))
    caller = callers.pop() if len(callers) == 1 else None
    number = sum(len(names.of(side)) for side in telling)
    if caller is None:
        return f"{say('calling.in_words', n=number, subject=subject, verb=verb)}{note}"
    told_by = {"subject": subject, "caller": names.side(caller), "verb": verb}
    return f"{say('calling.told', n=number, **told_by)}{note}"
