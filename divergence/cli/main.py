"""The one door: `divergence VERB`."""

from pathlib import Path
from typing import Any, NoReturn

import click

from divergence.cli.check import check
from divergence.cli.claims import claims
from divergence.cli.compare import compare
from divergence.cli.config import defaults
from divergence.cli.exits import Outcome, done, failed
from divergence.cli.explain import explain
from divergence.cli.extract import extract
from divergence.cli.gold import gold
from divergence.cli.models import models
from divergence.cli.read import read
from divergence.cli.render import render
from divergence.cli.review import review
from divergence.cli.terms import terms
from divergence.settings import VERSION


class Door(click.Group):
    """The group of verbs; every way out of it goes through an `Outcome`."""

    def main(self, *args: object, **extra: object) -> NoReturn:
        """Run a verb and leave the process; the arguments are those of `click.Command.main`."""
        outcome = self._outcome(*args, **{**extra, "standalone_mode": False})
        outcome.tell()
        raise SystemExit(outcome.code)

    def _outcome(self, *args: Any, **extra: Any) -> Outcome:  # noqa: ANN401 - passed on as they are
        try:
            result = super().main(*args, **extra)
        except SystemExit:
            # click leaves so when a pipe's reader has gone, or a shell asked for completions.
            return done()
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - each has its code
            return failed(error)
        return result if isinstance(result, Outcome) else done()


@click.group(cls=Door, context_settings={"auto_envvar_prefix": "DIVERGENCE"})
@click.version_option(VERSION, prog_name="divergence")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Set the official readouts of one diplomatic call side by side.

    Options come from the command line, else from DIVERGENCE_VERB_OPTION in the environment, else
    from divergence.toml or [tool.divergence] of pyproject.toml in the working directory.
    """
    ctx.default_map = defaults(Path(), VERBS)


VERBS: dict[str, click.Command] = {
    "check": check,
    "claims": claims,
    "compare": compare,
    "explain": explain,
    "extract": extract,
    "gold": gold,
    "models": models,
    "read": read,
    "render": render,
    "review": review,
    "terms": terms,
}
for verb in VERBS.values():
    cli.add_command(verb)


def entrypoint() -> NoReturn:
    """Run the command line; the process ends with the run's exit code."""
    cli.main(prog_name="divergence")
