"""The rules, one file each. Their order shows nowhere: evidence is sorted by what it weighs."""

from divergence.relate.rule import Rule
from divergence.relate.rules.commitment import Commitment
from divergence.relate.rules.condition import Condition
from divergence.relate.rules.dates import Dates
from divergence.relate.rules.denial import Denial
from divergence.relate.rules.figures import Figures
from divergence.relate.rules.formality import Formality
from divergence.relate.rules.items import Items
from divergence.relate.rules.judging_words import JudgingWords
from divergence.relate.rules.length import Length
from divergence.relate.rules.names import Names
from divergence.relate.rules.negation import Negation
from divergence.relate.rules.opposites import Opposites
from divergence.relate.rules.opposition import Opposition
from divergence.relate.rules.others_words import OthersWords
from divergence.relate.rules.quotation import Quotation
from divergence.relate.rules.refusal import Refusal
from divergence.relate.rules.status import InTime
from divergence.relate.rules.thanks import Thanks
from divergence.relate.rules.tone import Tone
from divergence.relate.rules.who_called import WhoCalled
from divergence.relate.rules.who_did_it import WhoDidIt
from divergence.relate.rules.who_says_it import WhoSaysIt
from divergence.relate.rules.word_choice import WordChoice
from divergence.relate.rules.wording import Wording

RULES: tuple[Rule, ...] = (
    Formality(),
    WhoCalled(),
    WhoDidIt(),
    WhoSaysIt(),
    OthersWords(),
    Quotation(),
    Thanks(),
    Commitment(),
    Refusal(),
    Denial(),
    Negation(),
    Opposites(),
    Condition(),
    InTime(),
    Figures(),
    Dates(),
    Items(),
    Names(),
    Length(),
    WordChoice(),
    JudgingWords(),
    Opposition(),
    Tone(),
    Wording(),
)
