"""The command `outline`. A command imports what is heavy itself, so that --help is there at once."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TextIO, TypeVar, get_args

import click

from outline.command.check import check
from outline.command.rules import rules
from outline.command.shared import common, name, order, profiled, read_options, reading, same, tell, warn, write
from outline.command.usage import Group, complaint, language_of
from outline.errors import InputError, SettingsError
from outline.messages import Language, say
from outline.model import Profile
from outline.options import Numbers, Options, Script
from outline.renderers import formats, keeps_text

if TYPE_CHECKING:
    from outline.content import Content
    from outline.model import Document

_Function = TypeVar("_Function", bound=Callable[..., Any])


def main(args: Sequence[str] | None = None) -> int:
    """Run the command with `args`, those of the process by default.

    Returns the exit status: 0 done; 1 findings; 2 wrong use, or input or output that failed; 130 interrupted.
    """
    args = sys.argv[1:] if args is None else args
    language = language_of(args, os.environ)
    _speak_utf8(sys.stdout, errors="replace")
    _speak_utf8(sys.stderr, errors="backslashreplace")
    try:
        return cli.main(args, "outline", standalone_mode=False, obj=language) or 0
    except (InputError, SettingsError) as error:
        problem = error.message(language)
    except click.UsageError as error:
        problem = complaint(error, language)
    except click.ClickException as error:
        problem = error.message
    except (click.Abort, KeyboardInterrupt):
        return 130
    warn(problem)
    return 2


def _speak_utf8(stream: TextIO | None, *, errors: str) -> None:
    """What a pipe or a file receives is UTF-8 in every locale; a terminal keeps its own encoding."""
    if isinstance(stream, io.TextIOWrapper):
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors=errors, newline="\n")


def _print_version(ctx: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from outline.release import version

        write(f"outline {version()}\n", ctx.obj)
        ctx.exit()


def _shaping(function: _Function) -> _Function:
    """The options that become `Options`, in the order of the help text from last to first."""
    scripts, numbers = click.Choice(get_args(Script)), click.Choice(get_args(Numbers))
    function = click.option("--no-implied", "implied", is_flag=True, callback=_negated, help="help.implied")(function)
    function = click.option("--script", type=scripts, default="keep", help="help.script")(function)
    function = click.option("--numbers", type=numbers, default="keep", help="help.numbers")(function)
    function = click.option("--body", is_flag=True, help="help.body")(function)
    return click.option("--depth", type=click.IntRange(min=1), metavar="N", help="help.depth")(function)


def _negated(ctx: click.Context, parameter: click.Parameter, value: bool) -> bool:
    return not value


@click.group(cls=Group, help="help.outline", invoke_without_command=True)
@order("--version", callback=_print_version, help="help.version")
@common
@click.pass_context
def cli(ctx: click.Context) -> None:
    """All commands. Raises click.UsageError where none is given."""
    if ctx.invoked_subcommand is None:
        raise click.UsageError(say("usage.no-command", ctx.obj), ctx)


@cli.command(help="help.show")
@click.argument("file", type=click.Path(readable=False))
@click.option("--why", is_flag=True, help="help.why")
@_shaping
@profiled
@reading
@common
@click.pass_obj
def show(language: Language, /, file: str, why: bool, **wanted: Any) -> None:
    """Print the tree of a file; of a file without sections a summary. Raises InputError and click.ClickException."""
    from outline.pipeline import parse
    from outline.renderers import render, tree
    from outline.transform import shaped

    profile, content = _read(file, wanted, language)
    if why:
        _explain(file, content, profile, language)
        return
    document, options = parse(content.text, profile, content.blocks), Options(**wanted)
    found = bool(shaped(document, options).sections)
    if found and sys.stdout is not None and sys.stdout.isatty():
        import rich

        rich.print(tree.terminal(document, options))
    elif found or options.body:
        write(render(document, "tree", options), language)
    else:
        write(_summary(document, language), language)
    if not found:
        warn(say("show.none", language, path=name(file, language)))


@cli.command(help="help.export")
@click.argument("file", type=click.Path(readable=False))
@click.option("-t", "format", type=click.Choice(formats()), default="markdown", help="help.format")
@click.option("-o", "out", default="-", metavar="OUT", help="help.output")
@click.option("--items", is_flag=True, help="help.items")
@_shaping
@profiled
@reading
@common
@click.pass_obj
def export(language: Language, /, file: str, format: str, out: str, **wanted: Any) -> None:
    """Write a file's outline in a format. Raises InputError and click.ClickException."""
    from outline.pipeline import parse
    from outline.renderers import render

    if same(file, out):
        raise click.ClickException(say("output.same", language, path=out))
    told = wanted["verbose"]
    profile, content = _read(file, wanted, language)
    document, options = parse(content.text, profile, content.blocks), Options(**wanted)
    written: str | bytes = render(document, format, options)
    if isinstance(written, bytes) and out == "-" and sys.stdout is not None and sys.stdout.isatty():
        raise click.ClickException(say("output.terminal", language, format=format))
    write(written, language, out)
    if keeps_text(format, options) and not told:
        tell(file, content.losses, language)
    if not document.sections and format != "json":
        warn(say("show.none", language, path=name(file, language)))


def _read(file: str, wanted: dict[str, Any], language: Language) -> tuple[Profile | None, Content]:
    """The profile that was asked for, and what a file holds; the options that say so are taken out of `wanted`."""
    from outline.readers import open_source

    given = {name: wanted.pop(name) for name in ("encoding", "max_size", "timeout")}
    verbose, profile = wanted.pop("verbose"), wanted.pop("profile")
    content = open_source(file, read_options(**given)).content
    if verbose:
        tell(file, (*content.notes, *content.losses), language)
    for line, column in _garbled(content.text):
        warn(say("show.garbled", language, path=name(file, language), line=line, column=column))
    return profile, content


def _garbled(text: str) -> list[tuple[int, int]]:
    """The first place (line and column) where a text was read in a wrong encoding before, if there is any."""
    from outline.garbled import garbled
    from outline.model import Lines

    return [Lines(text).position(span.start) for span in garbled(text)[:1]]


def _explain(file: str, content: Content, profile: Profile | None, language: Language) -> None:
    """Print the verdict on every candidate of a file."""
    from outline import why

    verdicts = why.explain(content.text, profile, content.blocks)
    write(why.told(content.text, verdicts, language), language)
    if not verdicts:
        warn(say("why.none", language, path=name(file, language)))


def _summary(document: Document, language: Language) -> str:
    """Two lines on a document without sections."""
    lines = [line.strip() for line in document.text.splitlines() if line.strip()]
    start = lines[0] if len(lines[0]) <= 30 else f"{lines[0][:30]}…"
    characters = sum(map(len, document.text.split()))
    counts = say("show.summary", language, lines=len(lines), characters=characters, start=start)
    return f"{document.title or say('show.untitled', language)}\n{counts}\n"


cli.add_command(check)
cli.add_command(rules)
