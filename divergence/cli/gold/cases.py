"""`divergence gold build`, `unbuild` and `confirm`: cases from one form into the other."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from divergence.cli import output
from divergence.cli.exits import Outcome, done
from divergence.cli.gold import paths as on_disk
from divergence.cli.gold.paths import SHOWN, counted
from divergence.domain import InputError, UsageError

if TYPE_CHECKING:
    from divergence.gold import Case

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("files", nargs=-1, required=True, type=_PATH, metavar="FILE.case...")
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    type=_PATH,
    metavar="FOLDER",
    help="Write a folder for each case into FOLDER.",
)
@click.option("--force", is_flag=True, help="Replace cases that are there already.")
def build(files: tuple[Path, ...], folder: Path, *, force: bool) -> Outcome:
    """Write case folders from the authoring format: all of them, or none."""
    from divergence.gold.placing import place

    found = on_disk.cases(_authored(files))
    made = place(found, folder, replace=force)
    return done(f"Wrote {counted(len(made), 'case folder')} into {folder}")


@click.command()
@click.argument("paths", nargs=-1, required=True, type=_PATH, metavar="FOLDER...")
@click.option(
    "-o",
    "--output",
    "target",
    metavar="FILE.case",
    help="Write the cases to FILE.case.  [default: standard output]",
)
@click.option("--force", is_flag=True, help="Replace FILE.case if it is there already.")
def unbuild(paths: tuple[Path, ...], target: str | None, *, force: bool) -> Outcome:
    """Write cases in the authoring format; one that it cannot say is refused.

    A .case file named here comes out in the one form that the format has for it.
    """
    from divergence.gold import unbuild as block

    file = _target(target, force=force)
    sayable = {place: _sayable(place) for place in on_disk.places(paths)}
    found = [case for cases in sayable.values() for case in cases]
    on_disk.distinct(found)
    for place in filter(Path.is_dir, sayable):
        _tell_form(place, sayable[place][0])
    output.write("\n".join(map(block, found)).encode(), file)
    return done(f"Wrote {counted(len(found), 'case')} to {file}" if file else "")


@click.command()
@click.argument("paths", nargs=-1, required=True, type=_PATH, metavar="PATH...")
def confirm(paths: tuple[Path, ...]) -> Outcome:
    """Take the mark of a draft away, once you have corrected its gold."""
    from divergence.gold.confirming import confirmed

    found = [confirmed(place) for place in on_disk.places(paths)]
    for each in found:
        if each.cases:
            output.write(each.data, each.file)
    drafts = sum(len(each.cases) for each in found)
    return done(f"Confirmed {counted(drafts, 'case')}" if drafts else "No drafts; nothing changed")


def _authored(files: tuple[Path, ...]) -> tuple[Path, ...]:
    for file in files:
        if not file.exists():
            raise InputError(f"{file}: there is no such file; check the name")
        if not file.is_file() or file.suffix != ".case":
            raise UsageError(f"{file}: is no .case file; name files in the authoring format")
    return files


def _target(name: str | None, *, force: bool) -> Path | None:
    if name is None or name == output.STDOUT:
        return None
    file = Path(name)
    output.check(file, ())
    if file.exists() and not force:
        raise UsageError(f"{file}: is there already; name another file, or take --force")
    return file


def _sayable(place: Path) -> tuple["Case", ...]:
    """The cases at a place, whose every word the authoring format can say.

    Raises:
        UsageError: naming the first things that it cannot say.
    """
    from divergence.gold.problems import strays, unknown
    from divergence.gold.reading import read_place

    found = read_place(place)
    lost = [*unknown(place), *(strays(place, found[0]) if place.is_dir() else ())]
    if lost:
        more = f", and {len(lost) - SHOWN} more" if len(lost) > SHOWN else ""
        raise UsageError(
            f"{'; '.join(lost[:SHOWN])}{more}: a .case file cannot hold that; take it out first"
        )
    return found


def _tell_form(folder: Path, case: "Case") -> None:
    """Say so where building the case again would give other bytes than stand in its folder."""
    from divergence.gold.folder import files
    from divergence.gold.writing import canonical

    written = files(canonical(case)).items()
    if others := [name for name, data in written if (folder / name).read_bytes() != data]:
        output.say(
            f"Notice: {folder}: built again, {' and '.join(others)} would say the same in another"
            " form (order, layout, names of claims and points)"
        )
