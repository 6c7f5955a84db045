"""What a report must know of a language: its name for readers, and how its script runs."""

import re

_NAMES = {
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "und": "language not known",
    "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""English names from the IANA language subtag registry."""

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_UNSPACED = frozenset({"ja", "km", "lo", "my", "th", "zh"})


def primary(tag: str) -> str:
    """The primary subtag of a BCP 47 tag, lower case: `pt` of `pt-BR`."""
    return tag.replace("_", "-").split("-")[0].lower()


def well_formed(tag: str) -> bool:
    """Whether a tag names a language as BCP 47 writes it: `pt-BR`, and not `und`."""
    return primary(tag) != "und" and bool(re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", tag))


def name(tag: str) -> str:
    """The language's English name, or the tag itself where it is not in the table."""
    return _NAMES.get(primary(tag), tag)


def direction(tag: str) -> str:
    """`rtl`, `ltr`, or `auto` for a language that is not known: the value of HTML's `dir`."""
    if primary(tag) in _RIGHT_TO_LEFT:
        return "rtl"
    return "ltr" if primary(tag) in _NAMES and primary(tag) != "und" else "auto"


def spaced(tag: str) -> bool:
    """Whether the language puts spaces between words, so that words can be counted."""
    return primary(tag) not in _UNSPACED
