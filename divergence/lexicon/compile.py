"""Compile the word files: `python -m divergence.lexicon.compile`, after any of them has changed."""

from divergence.lexicon import compiled, language, names, press, terms
from divergence.lexicon.files import LANGUAGES


def documents() -> tuple[compiled.Document, ...]:
    """All that is compiled."""
    words = map(language.document, LANGUAGES)
    return (
        names.DOCUMENT,
        names.SPEAKERS,
        terms.DOCUMENT,
        *words,
        *map(press.document, press.LANGUAGES),
    )


def main() -> None:
    """Write every document that has changed; the other files in the folder are removed."""
    compiled.FOLDER.mkdir(exist_ok=True)
    written = {document.file: document.encoded() for document in documents()}
    for file in set(compiled.FOLDER.iterdir()) - written.keys():
        file.unlink()
    for file, content in written.items():
        file.write_bytes(content)


if __name__ == "__main__":
    main()
