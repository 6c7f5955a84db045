"""How a run ends: one value gives both the exit code and the last line on stderr."""

import traceback
from dataclasses import dataclass

import click

from divergence.cli import output
from divergence.domain import DivergenceError


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended.

    Codes: 0 done; 1 a gate failed; 2 usage, configuration, or malformed gold; 3 an input missing or
    unreadable, or weights missing; 70 a bug (`EX_SOFTWARE` of sysexits.h); 130 interrupted.
    """

    code: int = 0
    last: str = ""
    """The last line on stderr; "" prints none."""
    before: str = ""
    """What stands above it: how to call the command, or a traceback."""

    def tell(self) -> None:
        """Print what there is to say on stderr."""
        if self.before:
            for line in self.before.split("\n"):
                output.say(line)
        if self.last:
            output.say(self.last)


def done(last: str = "") -> Outcome:
    """The work is done, whether or not anything diverges."""
    return Outcome(0, last)


def gate_failed(why: str) -> Outcome:
    """The work is done, and a gate that the user set is not passed."""
    return Outcome(1, f"Failed: {why}")


def failed(error: BaseException) -> Outcome:
    """The run could not go on."""
    match error:
        case DivergenceError():
            return Outcome(error.exit_code, f"Error: {error}")
        case click.exceptions.NoArgsIsHelpError():
            return Outcome(2, "Error: no verb given; name one of the commands above", str(error))
        case click.ClickException():
            return Outcome(2, f"Error: {error.format_message()}", _usage(error))
        case click.Abort() | KeyboardInterrupt():
            return Outcome(130, "Interrupted")
        case OSError(filename=str(name), strerror=str(reason)):
            return Outcome(3, f"Error: {name}: {reason}; check the name and who may read it")
        case _:
            trace = "".join(traceback.format_exception(error)).rstrip()
            return Outcome(
                70, "Error: this is a bug in divergence; report it with the lines above", trace
            )


def _usage(error: click.ClickException) -> str:
    """How the command wants to be called; "" where click does not know which one it was."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return ""
    return f"{context.get_usage()}\nTry '{context.command_path} --help' for help.\n"
