"""What relations, facets and findings mean, each on an example; rules say it themselves."""

from typing import NamedTuple

from divergence.domain import Facet, RelationKind


class Meaning(NamedTuple):
    """A code in a reader's words."""

    says: str
    blind: str
    example: tuple[str, ...]
    """Two accounts; or what a finding is about, as one text."""


RELATIONS = {
    RelationKind.EQUIVALENT: Meaning(
        "A reader of either text learns the same; order, wording and synonyms do not matter.",
        "Small shades of meaning pass as the same.",
        ("The ministers will meet in May.", "A meeting of the two ministers is set for May."),
    ),
    RelationKind.MORE_SPECIFIC: Meaning(
        "Both tell the same, and one text adds a number, a date, a name, a place or a condition.",
        "If each text adds something of its own, the accounts count as told differently.",
        ("The envoys will meet soon.", "The envoys will meet in Vellmar on 3 June."),
    ),
    RelationKind.DIFFERENT_FRAMING: Meaning(
        "The same point is told so that it means something else: another actor, another weight, a "
        "name that takes a position.",
        "Which of the two tells it aptly is not said.",
        ("The sides agreed to extend the accord.", "The extension of the accord was discussed."),
    ),
    RelationKind.OPPOSED_POSITIONS: Meaning(
        "Each text reports its own side's position, the positions conflict, and both accounts can "
        "be true.",
        "A position that a text gives to nobody may be taken for an account of fact.",
        (
            "President Aldane called the boarding of the tanker piracy.",
            "President Orsk stressed that the tanker had been boarded lawfully.",
        ),
    ),
    RelationKind.CONTRADICTORY: Meaning(
        "Both accounts cannot be true: who called, another number, date or place, agreed against "
        "refused, said against denied.",
        "Who is right is not said; a later state of affairs may look like a conflict.",
        ("The sides signed 12 documents.", "A total of 24 documents were signed."),
    ),
}

FACETS = {
    Facet.INITIATOR: Meaning(
        "Who called, or asked for the conversation.",
        "A caller told elsewhere in the text is not seen at this point.",
        ("President Aldane received a call.", "President Aldane telephoned President Orsk."),
    ),
    Facet.ATTRIBUTION: Meaning(
        "Who is said to have said, asked or promised it: one side, the other, or both.",
        "Passives without an actor hide who spoke.",
        ("Both sides were ready to resume talks.", "President Orsk was ready to resume talks."),
    ),
    Facet.COMMITMENT: Meaning(
        "How firm it is: agreed, promised, ready, urged, raised, discussed.",
        "It rests on how verbs are classed.",
        ("The sides agreed on a hotline.", "The idea of a hotline was raised."),
    ),
    Facet.QUANTITY: Meaning(
        "A number, sum, share, date, duration, place or name.",
        "Figures for different things on one point may look alike.",
        ("Forty transformers will be sent.", "Transformers will be sent."),
    ),
    Facet.TERMINOLOGY: Meaning(
        "Names and words that take a position or judge.",
        "Only names in the lexicon are seen.",
        ("They spoke about the war.", "They spoke about the special military operation."),
    ),
    Facet.SCOPE: Meaning(
        "How much is covered: the whole or a part, more or fewer fields.",
        "More words are not always more content.",
        ("The truce covers the whole coast.", "The truce covers the northern coast."),
    ),
    Facet.POLARITY: Meaning(
        "Whether it holds at all: a negation, a denial, a condition.",
        "A negation in another clause may be taken for one of this.",
        ("The crossing has been opened.", "The crossing will open only if the patrols leave."),
    ),
    Facet.STATUS: Meaning(
        "Where it stands in time: done, announced, under way, planned, hoped for.",
        "Two texts of different days may both be right.",
        ("The transformers have arrived.", "The transformers are to arrive in spring."),
    ),
    Facet.TONE: Meaning(
        "In what tone it is told: warm, business-like, stern.",
        "Only set words are seen.",
        ("They had a friendly talk.", "They had a frank talk."),
    ),
}

FINDINGS = {
    "single-sided": Meaning(
        "Only one account was found, so nothing can be said to be missing from another.",
        "Another side may have published one that was not given.",
        ("Only Ostrana's text is given.",),
    ),
    "another-encounter": Meaning(
        "Two texts tell of days that no time zone explains, of parties that do not fit, of other "
        "places, or one of a call and the other of a meeting, letter or broadcast: perhaps not the "
        "same encounter. They are not matched unless --same-encounter says so.",
        "Two calls of the same parties on days that one text does not tell are taken for one; "
        "invented or rare names are compared only in scripts that write vowels.",
        ("Ostrana's text is of 3 June, Karvelia's of 9 June.",),
    ),
    "published-apart": Meaning(
        "Two texts lie more than a week apart by their days of publication, and not both tell the "
        "day of the encounter: perhaps they are of two encounters. They are matched all the same.",
        "An office may publish late, and a page made anew may carry a new date; two calls within a "
        "week are not seen.",
        ("Ostrana's page is of 3 June, Karvelia's of 12 June; neither says when the call was.",),
    ),
    "weekday-misfit": Meaning(
        "A text tells a date with a weekday on which that date does not fall: perhaps another day "
        "is meant, or another encounter.",
        "Only whole dates with the weekday beside them are checked; which of the two is wrong is "
        "not said.",
        ("The presidents spoke on Saturday, 17 December 2017.",),
    ),
    "denial": Meaning(
        "A text of one side, be it a later one, says that what a claim of another side tells was "
        "not said, not asked, not promised or is not true.",
        "Denials in other words than the set ones are not seen, nor those that share no name, "
        "topic or wording with what they deny.",
        (
            "President Aldane said that President Orsk had promised to return the archive.",
            "No promise concerning the archive was given.",
        ),
    ),
    "prominence": Meaning(
        "The topic that opens one side's text comes in the second half of the other's.",
        "Topics are those of the gazetteer; length and headlines are not weighed.",
        ("Ostrana's text opens with grain; Karvelia's tells of grain after nine other claims.",),
    ),
    "wider-formula": Meaning(
        "One side widens a set formula by a part that the other side has nowhere in its texts.",
        "Only the formulas of the lexicon are seen.",
        ("sovereignty and territorial integrity", "sovereignty, independence and integrity"),
    ),
    "given-words": Meaning(
        "One text gives words to the other side, and that side's own texts have nothing of them.",
        "Only between two sides, and only where it is sure that the point is not found.",
        ("President Orsk noted that the claim to the islet was just.",),
    ),
    "translation": Meaning(
        "An office's own translation of a text that is given too: the original speaks in the "
        "comparison, and how the translation differs from it is told here.",
        "What is not surely missing is not listed; wording and tone differ between languages by "
        "nature.",
        ("Karvelia's English text leaves out the warning that its own language has.",),
    ),
    "version": Meaning(
        "Another version of a text that is given too: the one that it goes back to speaks in the "
        "comparison, and how the other differs from it is told here.",
        "What is not surely missing is not listed; which version holds is not said.",
        ("The page of 4 June has a sentence less than that of 3 June.",),
    ),
    "no-claims": Meaning(
        "No claim was found in a document: it may be empty, or the wrong page.",
        "Why it is so is not said.",
        ("A page that holds a menu only.",),
    ),
    "scant-page": Meaning(
        "Hardly anything of a page, PDF or Word document was taken for its account, and most was "
        "left out: it may be the wrong part.",
        "Whether it is the wrong part is not known: some accounts have one sentence.",
        ("A page of which two sentences were kept and forty menus left out.",),
    ),
    "excerpt": Meaning(
        "A document is an excerpt: that it lacks something cannot be shown.",
        "It is declared by whoever gave the document, not found out.",
        ("Three sentences of a statement, quoted by an agency.",),
    ),
    "noted-difference": Meaning(
        "The journalist who quotes the accounts remarks that one of them lacks something or "
        "differs; the remark is held against the passages that are quoted of it.",
        "Only the excerpts are at hand: a remark that they bear out may be wrong for the full "
        "text.",
        ("There was no mention of the toll in Ostrana's statement.",),
    ),
    "language-not-served": Meaning(
        "The language of a document is not served: its sentences are compared whole.",
        "Conflicts in such a text are not seen.",
        ("A readout in a language without a grammar file.",),
    ),
    "language-unsure": Meaning(
        "What language a document is in could not be told for sure: its sentences are compared "
        "whole until --language names it.",
        "Only some languages are told apart at all; a short text may be in any.",
        ("Three words and a list of names.",),
    ),
    "mixed-languages": Meaning(
        "A document has paragraphs in another language than its own; each is cut and read by the "
        "rules of its own language.",
        "Short paragraphs, and sentences inside one, are taken for the document's language.",
        ("An agency's English dispatch that prints the statement in Turkish below.",),
    ),
    "not-official": Meaning(
        "A document is quoted in the press or rests on unnamed sources.",
        "It is declared by whoever gave the document, not found out.",
        ("Sources in the president's office told an agency what had been said.",),
    ),
}

HOW_TOLD = Meaning(
    "Says how the accounts are told where no rule shows what weighs: whose act, how firm, under "
    "which condition, at which stage, how long.",
    "It is learned from annotated cases and rests on what the grammar reads.",
    ("President Orsk urged a truce.", "A truce was mentioned."),
)
"""Evidence of the code `how-told`, which is no rule's but the trained head's."""

READ_TOGETHER = Meaning(
    "Says that two accounts conflict where no rule shows it but a trained reader, which sees both "
    "texts at once, is sure enough; it names the words of either side on which that hangs most.",
    "It gives no reasons: it is learned from annotated pairs, and the words are those without "
    "which it would be least sure. It knows little of the world.",
    ("The channel froze in March.", "Ships passed through the channel all spring."),
)
"""Evidence of the code `read-together`, which is no rule's but the reader's."""
