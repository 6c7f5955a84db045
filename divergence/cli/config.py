"""Defaults of the options from `divergence.toml`, or from `[tool.divergence]` in `pyproject.toml`.

Only the working directory is looked in, not its parents, so that a result never hangs on a file
that the user does not see. Where both files are there, `divergence.toml` counts alone. Each verb
has a table of its own, with its options as keys: `[compare]` in the one,
`[tool.divergence.compare]` in the other.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from divergence.domain import UsageError


def defaults(folder: Path, verbs: Mapping[str, click.Command]) -> dict[str, dict[str, Any]]:
    """The defaults by verb and parameter, as click's `default_map` takes them; {} without a file.

    Raises:
        UsageError: naming file and key, for an unknown key or a value that its option refuses.
    """
    name, tables = _found(folder)
    chosen: dict[str, dict[str, Any]] = {}
    known = [verb for verb, command in verbs.items() if _options(command)]
    for verb, table in tables.items():
        if verb not in known:
            raise UsageError(f"{name}: unknown table {verb!r}; take one of {', '.join(known)}")
        if not isinstance(table, dict):
            raise UsageError(f"{name}: {verb} must be a table, [{verb}], with options as its keys")
        chosen[verb] = _values(name, verbs[verb], table)
    return chosen


def _found(folder: Path) -> tuple[str, dict[str, Any]]:
    """The name of the file that counts, and its tables."""
    own, shared = folder / "divergence.toml", folder / "pyproject.toml"
    if own.exists():
        return own.name, _parsed(own)
    if not shared.exists():
        return "", {}
    name = f"{shared.name}, [tool.divergence]"
    match _parsed(shared):
        case {"tool": {"divergence": dict(tables)}}:
            return name, tables
        case {"tool": {"divergence": _}}:
            raise UsageError(f"{name}: not a table; give it one table for each verb")
        case _:
            return name, {}


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise UsageError(f"{path.name}: not readable as TOML ({error}); mend it") from error


def _values(name: str, verb: click.Command, table: Mapping[str, Any]) -> dict[str, Any]:
    options = _options(verb)
    values = {}
    for key, value in table.items():
        where = f"{name}: {verb.name}.{key}"
        if key not in options:
            raise UsageError(f"{where} is no option; take one of {', '.join(options)}")
        try:
            values[str(options[key].name)] = _fitting(options[key], value, click.Context(verb))
        except click.BadParameter as error:
            raise UsageError(f"{where} does not fit: {error.message}") from error
    return values


def _fitting(option: click.Option, value: object, ctx: click.Context) -> object:
    """The value as the option takes it, one standing for a list of one.

    Where an option takes words `KEY=VALUE`, a table stands for a list of these.

    Raises:
        click.BadParameter: if the option refuses it.
    """
    if isinstance(value, dict) and "=" in (option.metavar or ""):
        value = [f"{key}={word}" for key, word in value.items()]
    words = value if option.multiple and isinstance(value, list) else [value]
    if not all(isinstance(word, str | int | float) for word in words):
        raise click.BadParameter("write a word or a number" + " or a list" * option.multiple)
    fitting = words if option.multiple else value
    option.type_cast_value(ctx, fitting)
    return fitting


def _options(verb: click.Command) -> dict[str, click.Option]:
    """The options of a verb by their long names without hyphens in front."""
    return {
        max(option.opts, key=len).lstrip("-"): option
        for option in verb.params
        if isinstance(option, click.Option)
    }
