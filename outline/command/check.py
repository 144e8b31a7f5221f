"""`outline check`: the findings of files, and their corrections."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from outline.command.shared import common, profiled, read_options, reading, same, warn, write
from outline.command.usage import Command
from outline.errors import InputError
from outline.messages import Language, say
from outline.model import SEVERITIES
from outline.reports import formats, report

if TYPE_CHECKING:
    from outline.command.files import Found
    from outline.command.run import Run
    from outline.settings import Settings


@click.command(cls=Command, help="help.check")
@click.argument("file", nargs=-1, required=True)
@click.option("--fix", is_flag=True, help="help.fix")
@click.option("--diff", is_flag=True, help="help.diff")
@click.option("--unsafe-fixes", "unsafe", is_flag=True, help="help.unsafe")
@click.option("--select", multiple=True, metavar="CODES", help="help.select")
@click.option("--ignore", multiple=True, metavar="CODES", help="help.ignore")
@click.option("--severity", type=click.Choice(SEVERITIES), help="help.severity")
@click.option("--format", type=click.Choice(formats()), help="help.report")
@click.option("-o", "out", default="-", metavar="OUT", help="help.output")
@click.option("--baseline", metavar="FILE", help="help.baseline")
@click.option("--write-baseline", "accept", metavar="FILE", help="help.accept")
@click.option("--config", metavar="FILE", help="help.config")
@click.option("--no-config", "bare", is_flag=True, help="help.no-config")
@profiled
@reading
@common
@click.pass_context
def check(
    ctx: click.Context,
    /,
    file: tuple[str, ...],
    fix: bool,
    diff: bool,
    unsafe: bool,
    out: str,
    accept: str | None,
    config: str | None,
    bare: bool,
    encoding: str | None,
    max_size: int | None,
    timeout: int | None,
    verbose: bool,
    **wanted: Any,
) -> int:
    """Check files. Returns the exit status; raises SettingsError, click.UsageError and click.ClickException."""
    language: Language = ctx.obj
    for one, other in (("fix", "diff"), ("diff", "write-baseline"), ("fix", "write-baseline"), ("config", "no-config")):
        given = {"fix": fix, "diff": diff, "write-baseline": accept, "config": config, "no-config": bare}
        if given[one] and given[other]:
            raise click.UsageError(say("usage.together", language, one=f"--{one}", other=f"--{other}"), ctx)
    if unsafe and not (fix or diff):
        raise click.UsageError(say("usage.needs", language, name="--unsafe-fixes", others="--fix, --diff"), ctx)

    from outline.baseline import read
    from outline.command.run import Run
    from outline.proofreading import Proofreader

    settings = _settings(config, bare, wanted)
    baseline = read(settings.baseline) if settings.baseline and not accept else None
    reading = read_options(encoding, max_size, timeout)
    run = Run(Proofreader(settings, baseline, language), reading, fix, diff, unsafe, verbose)
    files = _files(file, settings, run)
    for target in (out, accept or "-"):
        if any(same(one.path, target) for one in files):
            raise click.ClickException(say("output.same", language, path=target))
    run.all(files)
    if accept:
        return _accept(run, accept)
    if run.checked:
        written = "".join(run.diffs) if diff else report(run.checked, settings.format, language)
        if out == "-" and run.gives_text:
            click.echo(written, err=True, nl=False)
        elif out != "-" or written:
            write(written, language, out)
    run.tell()
    return run.status


def _settings(config: str | None, bare: bool, wanted: dict[str, Any]) -> Settings:
    """The settings of the file, and those of the command line before them."""
    from outline import settings

    path = None if bare else Path(config) if config else settings.find(Path.cwd())
    given = {name: value for name, value in wanted.items() if value}
    for name in ("select", "ignore"):
        if name in given:
            given[name] = settings.known(code for codes in given[name] for code in codes.split(","))
    if "baseline" in given:
        given["baseline"] = Path(given["baseline"])
    return replace(settings.read(path) if path else settings.Settings(), **given)


def _files(arguments: Sequence[str], settings: Settings, run: Run) -> list[Found]:
    """The files that are meant, each once."""
    from outline.command.files import expand

    found: dict[str, Found] = {}
    for argument in arguments:
        try:
            for one in expand(argument, settings.exclude, settings.folder):
                found.setdefault("-" if one.path == "-" else os.path.realpath(one.path), one)
        except InputError as error:
            run.problems.append(error.message(run.proofreader.language))
    return list(found.values())


def _accept(run: Run, path: str) -> int:
    """Write the file of accepted findings, unless something could not be read: it would be forgotten."""
    from outline.baseline import written

    language = run.proofreader.language
    for problem in run.problems:
        warn(problem)
    if run.problems:
        warn(say("baseline.left", language, path=path))
        return 2
    write(written(run.checked, Path(path).parent), language, path)
    warn(say("baseline.written", language, path=path, count=sum(len(file.findings) for file in run.checked)))
    return 0
