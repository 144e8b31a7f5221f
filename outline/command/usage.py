"""click's help and complaints in the language asked for.

Where click wants a help text it is given a key of `messages`; the language is the `obj` of every context.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import click

from outline.messages import LANGUAGES, Language, say


def language_of(args: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language to speak: --lang anywhere among the arguments, else OUTLINE_LANG, else Chinese.

    It is needed before the arguments are parsed, since what is wrong with them is told in it.
    """
    options = args[: args.index("--")] if "--" in args else args
    asked = [value for option, value in pairwise(options) if option == "--lang"]
    asked += [option.removeprefix("--lang=") for option in options if option.startswith("--lang=")]
    known = [language for value in asked for language in LANGUAGES if value == language]
    default: Language = "en" if environment.get("OUTLINE_LANG", "").lower().startswith("en") else "zh"
    return known[-1] if known else default


class Command(click.Command):
    """A command that speaks the language of its context."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write usage, purpose and options."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=say("help.usage", ctx.obj))
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(self.help or "", ctx.obj))
        options = [option for option in self.get_params(ctx) if isinstance(option, click.Option)]
        records = [(option.get_help_record(ctx), say(option.help or "", ctx.obj)) for option in options]
        _section(formatter, say("help.options", ctx.obj), [(record[0], words) for record, words in records if record])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse as click does. Raises click.UsageError."""
        ctx.allow_extra_args = True  # for click would complain of them in English
        try:
            rest = super().parse_args(ctx, args)
            if ctx.args and not ctx.resilient_parsing and not isinstance(self, click.Group):
                raise click.UsageError(say("usage.extra", ctx.obj, name=ctx.args[0]))
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        return rest


class Group(Command, click.Group):
    """The command that holds the others."""

    command_class = Command

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write usage, purpose, options and commands."""
        super().format_help(ctx, formatter)
        rows = [(name, say(command.help or "", ctx.obj)) for name, command in self.commands.items()]
        _section(formatter, say("help.commands", ctx.obj), rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the arguments begin with. Raises click.UsageError."""
        name = args[0]
        if name not in self.commands and not ctx.resilient_parsing:
            raise click.UsageError(say("usage.command", ctx.obj, name=name), ctx)
        return super().resolve_command(ctx, args)


def _section(formatter: click.HelpFormatter, heading: str, rows: list[tuple[str, str]]) -> None:
    formatter.write(f"\n{heading}\n")  # click's own sections end in a half-width colon
    with formatter.indentation():
        formatter.write_dl(rows)


def complaint(error: click.UsageError, language: Language) -> str:
    """What is wrong with the arguments, on one line. Errors of plain UsageError speak the language already."""
    match error:
        case click.NoSuchOption():
            problem = say("usage.option", language, name=error.option_name)
            if error.possibilities:
                problem = say("usage.similar", language, problem=problem, name=error.possibilities[0])
        case click.MissingParameter():
            problem = say("usage.missing", language, name=_name(error.param))
        case click.BadParameter():
            expected = _expected(error.param, language)
            problem = say("usage.value", language, name=_name(error.param), expected=expected)
        case click.BadOptionUsage():
            options = error.ctx.command.params if error.ctx else []
            flag = any(error.option_name in option.opts and getattr(option, "is_flag", False) for option in options)
            problem = say("usage.flag" if flag else "usage.valueless", language, name=error.option_name)
        case _:
            problem = error.message
    command = error.ctx.command_path if error.ctx else "outline"
    return say("usage.hint", language, problem=problem, command=command)


def _expected(parameter: click.Parameter | None, language: Language) -> str:
    """What a parameter's value should be. A new kind of value has its case here."""
    match parameter and parameter.type:
        case click.Choice(choices=choices):
            return say("usage.choice", language, choices=", ".join(map(str, choices)))
        case click.IntRange(min=least, max=int(most)):
            return say("usage.range", language, least=least, most=most)
        case click.IntRange(min=least):
            return say("usage.number", language, least=least)
        case kind:
            return getattr(kind, "name", "")


def _name(parameter: click.Parameter | None) -> str:
    """A parameter as the user writes it: FILE, --depth."""
    if isinstance(parameter, click.Option):
        return "/".join(parameter.opts)
    return parameter.human_readable_name.upper() if parameter else ""
