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

_MEMORY = 6  # times the bytes that a file may have unpacked
_START = "from outline.readers._apart import serve; serve()"


def read(module: str, data: bytes, options: ReadOptions) -> Content:
    """What `read(data, options)` of a module returns, run in a process of its own. The result has no encoding.

    Raises InputError: what the function raises, "slow" where it takes longer than `options.seconds`, "large" where it
    ends in another way, as it does for want of memory.
    """
    command = [sys.executable, "-c", _START, module, str(options.size), str(options.seconds), *sys.path]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=options.seconds, check=False)
    except subprocess.TimeoutExpired as error:
        raise InputError("slow", detail=f"{options.seconds:g}") from error
    if done.returncode:
        raise InputError("large", detail=megabytes(options.size))
    return _unpacked(json.loads(done.stdout))


def serve() -> None:
    """The other process: reads standard input and writes what was read, or why it was not, to standard output."""
    module, size, seconds, *path = sys.argv[1:]
    sys.path[:] = path
    options = ReadOptions(size=int(size), seconds=float(seconds))
    _limit(_MEMORY * options.size)
    try:
        answer = _packed(import_module(module).read(sys.stdin.buffer.read(), options))
    except InputError as error:
        answer = {"reason": error.reason, "detail": error.detail}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _limit(memory: int) -> None:
    """Lets this process have so much memory (bytes), where the system knows how to; and no core is dumped."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _packed(content: Content) -> dict[str, Any]:
    return {"text": content.text, "blocks": content.blocks, "notes": content.notes}


def _unpacked(answer: dict[str, Any]) -> Content:
    if "reason" in answer:
        raise InputError(answer["reason"], detail=answer["detail"])
    blocks = tuple(_block(*values) for values in answer["blocks"])
    return Content(answer["text"], blocks, None, tuple(Message(*words) for words in answer["notes"]))


def _block(span: Sequence[int], *values: Any) -> Block:
    return Block(Span(*span), *values)
