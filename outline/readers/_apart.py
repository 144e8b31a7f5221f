"""Reading in a process of its own: what a file makes a library do there can take only so much memory and time, and an
end that the library does not survive is an error like others here.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

from outline.content import Content, ReadOptions, megabytes
from outline.errors import InputError
from outline.messages import Message
from outline.model import Block, Span

_BASE = 300_000_000  # bytes of memory that a process has without any file
_MEMORY = 5  # times the bytes that a file may have unpacked, on top of that
_NO_MEMORY = 3  # the status of a process that had not enough
_START = (
    "import ast, sys; sys.path[:] = ast.literal_eval(sys.argv[1]); from outline.readers._apart import serve; serve()"
)


def read(module: str, data: bytes, options: ReadOptions) -> Content:
    """What `read(data, options)` of a module returns, run in a process of its own. The result has no encoding.

    Raises InputError: what the function raises, "slow" where it takes longer than `options.seconds`, "heavy" where it
    wants more memory than it may have, "broken" where it ends in another way.
    """
    # -P and no "" in the path: nothing is imported from the folder that the user happens to be in.
    path = [folder for folder in sys.path if folder]
    command = [sys.executable, "-P", "-c", _START, repr(path), module, str(options.size), str(options.seconds)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=options.seconds, check=False)
    except subprocess.TimeoutExpired as error:
        raise InputError("slow", detail=f"{options.seconds:g}") from error
    if done.returncode == _NO_MEMORY or done.returncode < 0:  # or killed
        raise InputError("heavy", detail=megabytes(_BASE + _MEMORY * options.size))
    if done.returncode:
        raise InputError("broken", detail=module.rpartition("_")[2].partition(".")[0].upper())
    return _unpacked(json.loads(done.stdout))


def serve() -> None:
    """The other process: reads standard input and writes what was read, or why it was not, to standard output."""
    module, size, seconds = sys.argv[2:]
    options = ReadOptions(size=int(size), seconds=float(seconds))
    _limit(_BASE + _MEMORY * options.size)
    try:
        answer = _packed(import_module(module).read(sys.stdin.buffer.read(), options))
    except InputError as error:
        answer = {"reason": error.reason, "detail": error.detail}
    except MemoryError:
        sys.exit(_NO_MEMORY)
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _limit(memory: int) -> None:
    """Lets this process have so much memory (bytes), where the system knows how to; and no core is dumped."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _packed(content: Content) -> dict[str, Any]:
    return {"text": content.text, "blocks": content.blocks, "notes": content.notes, "losses": content.losses}


def _unpacked(answer: dict[str, Any]) -> Content:
    if "reason" in answer:
        raise InputError(answer["reason"], detail=answer["detail"])
    blocks = tuple(_block(*values) for values in answer["blocks"])
    notes, losses = (tuple(Message(*words) for words in answer[name]) for name in ("notes", "losses"))
    return Content(answer["text"], blocks, None, notes, losses)


def _block(span: Sequence[int], *values: Any) -> Block:
    return Block(Span(*span), *values)
