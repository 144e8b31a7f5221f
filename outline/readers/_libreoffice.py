"""Files that only LibreOffice reads, converted to Word's newer format by it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from outline.content import Content, ReadOptions, megabytes
from outline.errors import InputError
from outline.readers import docx

_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
# A profile of its own, so that a running LibreOffice is not disturbed, in which nothing in a file runs or is fetched.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def program() -> str | None:
    """Where LibreOffice is, None where it is not installed."""
    names = (shutil.which("soffice"), shutil.which("libreoffice"), *_PLACES)
    return next((name for name in names if name and Path(name).is_file()), None)


def read(data: bytes, suffix: str, options: ReadOptions) -> Content:
    """What a file with a name that ends in `suffix` holds, as the Word document that LibreOffice makes of it; the
    paragraphs have no numbers, for those are not the ones of the file.

    Raises InputError: "convert" without LibreOffice, "slow" where that takes longer than `options.seconds`, "broken"
    where it makes nothing of the file; and what the reader of Word documents raises.
    """
    soffice = program()
    if soffice is None:
        raise InputError("convert", detail=suffix)
    with tempfile.TemporaryDirectory(prefix="outline-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, profile, out = folder / f"source{suffix}", folder / "profile", folder / "out"
        source.write_bytes(data)
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
        _run(
            [
                *(soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"),
                *("--convert-to", "docx", "--outdir", str(out), str(source)),
            ],
            folder,
            options.seconds,
        )
        made = out / "source.docx"
        if not made.is_file():
            raise InputError("broken", detail=suffix)
        if made.stat().st_size > options.size:
            raise InputError("large", detail=megabytes(options.size))
        converted = made.read_bytes()
    content = docx.read(converted, options)
    return content._replace(blocks=tuple(block._replace(paragraph=0) for block in content.blocks))


def _run(command: list[str], folder: Path, seconds: float) -> None:
    """Runs a program and all that it starts, for so long at the most; what they leave behind is in the folder."""
    with subprocess.Popen(
        command,
        env={**os.environ, **dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder))},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            raise InputError("slow", detail=f"{seconds:g}") from error
        finally:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        with suppress(OSError):  # all of the group have ended
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
