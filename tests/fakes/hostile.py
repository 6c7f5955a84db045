"""Texts that try to run, to load, to hide, to turn words around, or to break a format."""

from dataclasses import replace

from divergence.domain import (
    Candidate,
    Comparison,
    Encounter,
    Evidence,
    Facet,
    Finding,
    Grade,
    Provenance,
    Quote,
    RelationKind,
    SilenceGrade,
    Skipped,
    Span,
    Translation,
    Translator,
    Undecided,
    Watched,
)
from tests.fakes.draft import Draft, relation

TEXTS = (
    '<script>document.title="owned"</script>',
    '</script><script>document.title="owned"</script>',
    "</style><style>*{display:none}</style>",
    "</title><title>owned</title>",
    '<img src=x onerror="document.title=1">',
    "<svg/onload=document.title=1>",
    '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
    '<a href="javascript:document.title=1">here</a>',
    "<details open ontoggle=document.title=1>",
    "<meta http-equiv=refresh content=0;url=https://evil.example>",
    "<base href=https://evil.example/>",
    '<link rel=stylesheet href="https://evil.example/x.css">',
    "<form action=https://evil.example><input autofocus onfocus=document.title=1></form>",
    "<!-- a comment that is never closed",
    "<![CDATA[ a section ]]>",
    "]]></w:t></w:r><w:fldSimple w:instr='DDEAUTO'/>",
    '" onmouseover="document.title=1" x="',
    "' autofocus onfocus='document.title=1' x='",
    "`onclick=document.title=1`",
    "javascript:document.title=1//",
    "data:text/html,<script>document.title=1</script>",
    "https://evil.example/?a=1&b=<2>",
    "&lt;script&gt;document.title=1&lt;/script&gt; &amp;amp; &#0; &#x202e;",
    "{{ 7 * 7 }} {{ ''.__class__.__mro__ }}",
    "{% for x in range(9) %}x{% endfor %} {# a comment #}",
    "${7*7} #{7*7} <%= 7*7 %> %(name)s {0} {names.claims}",
    '=HYPERLINK("https://evil.example","here")',
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1 after a tab",
    "\r=1+1 after a return",
    "#N/A and #REF! and #NAME?",
    "'=1+1 with an apostrophe",
    'a "quoted", cell; with\nlines, and ""more""',
    "a _x0041_ and _x000D_ and _x005F_ of a workbook",
    "| a | table | and --- | :-: |",
    "[here](javascript:x) ![seen](https://evil.example/x.png) <https://evil.example>",
    "# heading\n- item\n> quote\n```\ncode\n```\n1. one\n***\n",
    "\\ backslashes \\n \\u0041 \\<b> \\",
    "**bold** _it_ ~~gone~~ `code` @someone #12 $x$ :smile:",
    "The vote was \u202edeniw saw\u202c, it is said",
    "a \u2066b\u2067c\u2068d\u2069 e \u202af\u202bg\u202dh",
    "one\u200btwo\u200cthree\u200dfour\ufefffive\u2060six\u00adseven",
    "\u200f\u200e\u061c marks alone",
    "bell \u0007, escape \u001b[31m red \u001b]0;owned\u0007, backspace \u0008\u0008",
    "NUL \u0000 in the middle",
    "C1 \u0085 next line, \u009b31m control sequence, \u007f delete",
    "separators \u001c\u001d\u001e\u001f and feeds \u000b\u000c",
    "lines \u2028 and paragraphs \u2029 of Unicode",
    "no characters \ufffe \uffff and a half \ud83d of one",
    "\u0301\u0301\u0301 lone marks \u20dd\u0e33",
    "Z" + "\u0335\u0321\u0489" * 40 + "algo",
    "👩‍👩‍👧‍👦🏳️‍🌈🇺🇳 of emoji 🙂",
    "العربية \u202e مقلوبة عبرית with Latin",
    "w" * 20_000,
    "字" * 3_000,
    "a" + " " * 200 + "b\u00a0\u2003\u3000c",
    "ﬁ ½ Ǆ ẞ İ ı ſ of foldings",
    "../../etc/passwd\\..\\..\\x file:///etc/passwd",
    "“curly” ‘marks’ «inside» […] a quote",
    "⟨U+0007⟩ written out",
)
"""More than forty; each a claim of its own in `comparison`."""

SAYS = "A plain sentence that none of the others has."


def comparison(texts: tuple[str, ...] = TEXTS) -> Comparison:
    """Four sides, so that text sets no cells side by side; all that comes from outside is hostile.

    Each text is a claim of the first two sides, a translation of the second, and the nearest
    passage of the third.
    """
    bad = "".join(TEXTS[:4]) + TEXTS[42] + TEXTS[46]
    draft = Draft(Encounter(kind=bad, date=bad, parties=(bad, bad), place=bad))
    whole = "\n\n\n".join(texts)
    script = _provenance(TEXTS[19], bad)
    one = draft.readout("karvelia", whole, issuer=bad, kind=bad, provenance=script)
    two = draft.readout("ostrana", whole, language="und", provenance=_provenance(TEXTS[21], bad))
    three = draft.readout(bad, whole, language="ar", provenance=_provenance(None, bad))
    four = draft.readout("zhenlu", SAYS, complete=False)
    for text in texts:
        first, second = _claim(draft, one.id, text), _claim(draft, two.id, text)
        evidence = Evidence("rule", bad, (draft.quote(first),), Facet.TONE, flips=bad)
        told = relation(RelationKind.DIFFERENT_FRAMING, Facet.TONE, evidence=(evidence,))
        near = _claim(draft, three.id, text)
        silences = tuple(draft.silence(r.side, SilenceGrade.TOPIC, near) for r in (three, four))
        draft.point(first, second, relations=(told,), silent=silences)
        draft.point(near)
    draft.findings = (Finding("another-encounter", bad),)
    draft.skipped = (Skipped(bad, bad),)
    draft.undecided = (Undecided(f"{one.id}-1", 0.4, (Candidate(f"{two.id}-1", 0.4),)),)
    places = tuple(
        Quote(claim.readout, claim.span, claim.text, claim.id)
        for claim in draft.claims
        if claim.readout == one.id
    )
    watched = (Watched(bad, places), Watched(TEXTS[26]))
    translated = tuple(
        Translation(f"{two.id}-{number}", text, "en", text, Translator.MACHINE)
        for number, text in enumerate(texts, start=1)
        if text.strip()
    )
    return replace(draft.comparison(), watched=watched, translations=translated)


def _claim(draft: Draft, readout: str, text: str) -> str:
    """The claim that is a whole text; where one is part of another, not the first that fits."""
    found = next(r for r in draft.readouts if r.id == readout)
    made = draft.claim(found, text)
    at = f"\n\n\n{found.text}\n\n\n".index(f"\n\n\n{text}\n\n\n")
    draft.claims[-1] = replace(draft.claims[-1], span=Span(at, at + len(text)))
    return made


def _provenance(source: str | None, bad: str) -> Provenance:
    return Provenance(Grade.PRESS_QUOTED, source, published=bad, retrieved=bad, file=bad)
