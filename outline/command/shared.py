"""What the commands share: their common options, and how they write and complain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from outline.errors import one_line
from outline.messages import LANGUAGES, Language, Message, say
from outline.model import PROFILES

if TYPE_CHECKING:
    from outline.content import ReadOptions

Callback = Callable[[click.Context, click.Parameter, bool], None]
_Function = TypeVar("_Function", bound=Callable[..., Any])


def order(name: str, *other: str, callback: Callback, help: str) -> Callable[[_Function], _Function]:
    """An option that does something else instead of the command."""
    return click.option(name, *other, is_flag=True, is_eager=True, expose_value=False, callback=callback, help=help)


def common(function: _Function) -> _Function:
    """The options of every command. --lang is obeyed before the arguments are parsed, see `language_of`."""
    function = order("-h", "--help", callback=_print_help, help="help.help")(function)
    return click.option("--lang", type=click.Choice(LANGUAGES), expose_value=False, help="help.lang")(function)


def _print_help(ctx: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        write(f"{ctx.get_help()}\n", ctx.obj)
        ctx.exit()


def profiled(function: _Function) -> _Function:
    """The option that says what kind of document a file is."""
    return click.option("--profile", type=click.Choice(PROFILES), help="help.profile")(function)


def reading(function: _Function) -> _Function:
    """The options that say how a file is read: those of `ReadOptions`, and whether to tell what was assumed."""
    function = click.option("-v", "--verbose", is_flag=True, help="help.verbose")(function)
    seconds, megabytes = click.IntRange(1, 1_000_000), click.IntRange(1, 1_000_000)
    function = click.option("--timeout", type=seconds, metavar="N", help="help.timeout")(function)
    function = click.option("--max-size", type=megabytes, metavar="N", help="help.max-size")(function)
    return click.option("--encoding", metavar="NAME", help="help.encoding")(function)


def read_options(encoding: str | None, max_size: int | None, timeout: int | None) -> ReadOptions:
    """The options of `reading`, those not given as `ReadOptions` has them. Raises InputError for an encoding that is
    not known."""
    from outline.content import ReadOptions

    given: dict[str, Any] = {
        "encoding": encoding,
        "size": None if max_size is None else max_size * 1_000_000,
        "seconds": timeout,
    }
    return ReadOptions(**{name: value for name, value in given.items() if value is not None})


def tell(file: str, notes: Sequence[Message], language: Language) -> None:
    """What was assumed and left out in reading a file, a line each, on standard error."""
    for one in notes:
        warn(f"{name(file, language)}: {getattr(one, language)}")


def name(file: str, language: Language) -> str:
    """A file as people call it."""
    return say("name.stdin", language) if file == "-" else file


def same(file: str, out: str) -> bool:
    """Whether an input and an output are one file."""
    with suppress(OSError):  # one does not exist, or cannot be reached, of which more is told when it is opened
        return "-" not in (file, out) and Path(file).samefile(out)
    return False


def write(output: str | bytes, language: Language, out: str = "-") -> None:
    """Write to a file, or to standard output ("-"). Raises click.ClickException."""
    from outline.output import write_file, write_stdout

    try:
        if out == "-":
            write_stdout(output)
        else:
            write_file(out, output)
    except OSError as error:
        match error:
            case FileNotFoundError() | NotADirectoryError():
                key = "output.nowhere"
            case IsADirectoryError():
                key = "output.folder"
            case PermissionError():
                key = "output.permission"
            case _:
                key = "output.io"
        path = say("name.stdout", language) if out == "-" else out
        raise click.ClickException(say(key, language, path=path, detail=error.strerror or error)) from error


def warn(message: str) -> None:
    """One line on standard error."""
    with suppress(OSError):  # where nobody can be told, the exit status tells
        click.echo(one_line(f"outline: {message}"), err=True)
