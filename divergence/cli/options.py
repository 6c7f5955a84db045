"""Options that several verbs take, and what they mean."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from divergence.domain import InputError, Readout, UsageError
from divergence.settings import ALIGNERS, LANGUAGES

if TYPE_CHECKING:
    from divergence.ingest import Source


def number(ctx: click.Context, param: click.Parameter, value: float | None) -> float | None:
    """Refuse `nan`, which is neither above nor below any bound: a callback of options.

    Raises:
        click.BadParameter: naming the option, for `nan`.
    """
    if value is not None and math.isnan(value):
        raise click.BadParameter("nan is not a number", ctx, param)
    return value


def _side(word: object) -> tuple[str, str]:
    """The name and the file of `NAME=FILE`; only the first `=` parts them."""
    name, _, file = str(word).partition("=")
    if not (name and file):
        raise click.BadParameter(f"{word!r} is not of the form NAME=FILE")
    return name, file


side = click.option(
    "--side",
    type=_side,
    multiple=True,
    metavar="NAME=FILE",
    help="Say whose account FILE is; a FILE not named elsewhere is added to the others.",
)
encoder = click.option(
    "--encoder",
    metavar="NAME",
    default="embedded",
    show_default=True,
    help="`embedded`, or `sbert:NAME_OR_PATH` for a sentence-transformers model.",
)
aligner = click.option(
    "--aligner",
    type=click.Choice(ALIGNERS),
    default="judge",
    show_default=True,
    help="`judge`, or the plain baseline to hold it against: cosines, one claim to one.",
)
threshold = click.option(
    "--threshold",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    callback=number,
    metavar="P",
    help="Probability (or cosine) from which two claims share a point.  [default: as trained]",
)
encoding = click.option(
    "--encoding", metavar="ENC", help="The files' encoding, if not UTF-8; e.g. windows-1251."
)
names = click.option(
    "--names",
    metavar="FILE",
    help="Names of states, bodies and offices besides the known ones, as TOML.",
)


terms = click.option(
    "--terms",
    metavar="FILE",
    help="Names that take a position, opposite words and places besides the known ones, as TOML "
    "with the source of each.",
)


def _pair(word: object) -> tuple[str, str]:
    """The document and its original of `FILE=ORIGINAL`; only the first `=` parts them."""
    file, _, original = str(word).partition("=")
    if not (file and original):
        raise click.BadParameter(f"{word!r} is not of the form FILE=ORIGINAL")
    return file, original


def _language(word: object) -> tuple[str, str]:
    """The document and its language of `SIDE=LANGUAGE`; only the last `=` parts them."""
    document, _, language = str(word).rpartition("=")
    if not (document and language):
        raise click.BadParameter(f"{word!r} is not of the form SIDE=LANGUAGE")
    return document, language


language = click.option(
    "--language",
    type=_language,
    multiple=True,
    metavar="SIDE=LANGUAGE",
    help="SIDE's text, a side or a file, is in LANGUAGE (BCP 47: en, tr, zh-Hans).",
)
translation_of = click.option(
    "--translation-of",
    type=_pair,
    multiple=True,
    metavar="FILE=ORIGINAL",
    help="FILE is the office's own translation of ORIGINAL, a side or a file.",
)
version_of = click.option(
    "--version-of",
    type=_pair,
    multiple=True,
    metavar="FILE=ORIGINAL",
    help="FILE is another version of ORIGINAL, a side or a file.",
)
same_encounter = click.option(
    "--same-encounter",
    is_flag=True,
    help="Match texts even where they seem to tell of different encounters.",
)
lang = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="The report's own words in English, Russian or Turkish; quotes stay in theirs.",
)
no_cache = click.option(
    "--no-cache", is_flag=True, help="Neither read nor write vectors kept on disk."
)


def form(what: str) -> Callable[[Any], Any]:
    """The option for text or JSON, of what is printed: a table, a list."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help=f"The {what}'s format.",
    )


def sources(files: Sequence[str], sides: Sequence[tuple[str, str]]) -> tuple["Source", ...]:
    """The files in the order named, then those that only `--side` names.

    Where a file is named several times, its first `--side` belongs to its first mention.

    Raises:
        click.UsageError: if no file is named.
    """
    found = tuple(_sources(files, sides))
    if not found:
        raise click.UsageError("no FILE given; name the readouts to compare")
    return found


def _sources(files: Sequence[str], sides: Sequence[tuple[str, str]]) -> Iterator["Source"]:
    from divergence.ingest import Source

    named = [(name, Path(file)) for name, file in sides]
    for file in map(Path, files):
        own = next((pair for pair in named if pair[1] == file), None)
        if own is not None:
            named.remove(own)
        yield Source(file, own[0] if own else None)
    for name, file in named:
        yield Source(file, name)


def spoken(
    sources: Sequence["Source"], languages: Sequence[tuple[str, str]]
) -> tuple["Source", ...]:
    """The sources, each with the language that the user names for it.

    A document is named by its file, the file's name without its ending, or its side on the command
    line.

    Raises:
        click.UsageError: if a document that is named is not among them.
    """
    found = list(sources)
    for word, language in languages:
        at = [n for n, one in enumerate(found) if word in _called(one)]
        if not at:
            raise click.UsageError(f"{word!r} is not among the readouts; name a file or its side")
        for n in at:
            found[n] = replace(found[n], language=language)
    return tuple(found)


def _called(source: "Source") -> set[str | None]:
    path = Path(source.path)
    return {str(source.path), path.name, path.stem, source.side}


def tied(
    sources: Sequence["Source"],
    translations: Sequence[tuple[str, str]],
    versions: Sequence[tuple[str, str]],
) -> tuple["Source", ...]:
    """The sources, each with the original that the user names for it.

    Raises:
        click.UsageError: if a file that is named is not among them.
    """
    originals = {"translation_of": translations, "version_of": versions}
    found = list(sources)
    for key, pairs in originals.items():
        for file, original in pairs:
            at = [n for n, one in enumerate(found) if file in {str(one.path), one.side}]
            if not at:
                raise click.UsageError(f"{file!r} is not among the readouts; name it as one too")
            known = any(original in {str(one.path), one.side} for one in found)
            name = Path(original).name if known and Path(original).suffix else original
            found[at[0]] = replace(found[at[0]], **{key: name})
    return tuple(found)


def check_tied(readouts: Sequence[Readout], pairs: Sequence[tuple[str, str]]) -> None:
    """Make sure that every original that the user names was found.

    Raises:
        UsageError: if one was not.
    """
    if sum(readout.original is not None for readout in readouts) < len(pairs):
        named = ", ".join(original for _, original in pairs)
        raise UsageError(f"not among the readouts: {named}; name the original's side or file")


def gazetteer(file: str | None) -> str:
    """The text of a user's names; empty where none are given.

    Raises:
        InputError: if the file is missing or not to be read.
        UsageError: if it is no gazetteer.
    """
    from divergence.lexicon.names import entities

    return _checked(file, entities, "holds no names ({}); see docs/languages.md")


def own_terms(file: str | None) -> str:
    """The text of a user's table of terms; empty where none is given.

    Raises:
        InputError: if the file is missing or not to be read.
        UsageError: if it is no such table.
    """
    from divergence.lexicon.own_terms import table

    return _checked(file, table, "holds no terms ({}); see docs/terms.md")


def _checked(file: str | None, check: Callable[[str], object], fault: str) -> str:
    """The text of a file that a check lets pass; empty where none is named."""
    if file is None:
        return ""
    try:
        text = Path(file).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: is not UTF-8; save it as UTF-8") from error
    try:
        check(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file}: {fault.format(error)}") from error
    return text
