"""What is said of input: why it cannot be read or corrected, and what was assumed in reading it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from outline.messages.message import Message

MESSAGES: Mapping[str, Message] = MappingProxyType(
    {
        # Input that cannot be read; what follows "input." is the reason of an InputError.
        "input.missing": Message("文件不存在", "no such file"),
        "input.folder": Message("这是文件夹，不是文件", "this is a folder, not a file"),
        "input.permission": Message("没有读取权限", "no permission to read it"),
        "input.io": Message("读取失败，{detail}", "cannot be read: {detail}"),
        "input.closed": Message("标准输入已关闭，无内容可读", "standard input is closed, there is nothing to read"),
        "input.empty": Message("内容为空，没有文字", "empty, there is no text in it"),
        "input.binary": Message(
            "不是文本，而是图片、压缩包之类的二进制文件",
            "not text, but a binary file such as an image or an archive",
        ),
        "input.ole": Message(
            "是旧式 Office 文件，但里面没有 Word 文档，或者已损坏",
            "an Office file of the old kind, but there is no Word document in it, or it is damaged",
        ),
        "input.encoding": Message(
            "编码无法识别：不是 UTF-8，也不像 UTF-16、GB18030 或 Big5；请另存为 UTF-8",
            "encoding not recognised: not UTF-8, nor like UTF-16, GB18030 or Big5; save it as UTF-8",
        ),
        "input.damaged": Message(
            "此处字节已损坏（其余是 UTF-8）；请修复此处，或重新另存为 UTF-8",
            "damaged byte in what is UTF-8 otherwise; mend this place, or save it as UTF-8 again",
        ),
        "input.unsupported": Message(
            "暂不支持 {detail} 格式；请先另存为纯文本（.txt）",
            "{detail} is not read yet; save it as plain text (.txt) first",
        ),
        "input.codec": Message("没有 {detail} 这种编码", "no encoding of that name: {detail}"),
        "input.misread": Message(
            "不是 {detail} 编码；去掉 --encoding，由程序识别", "not {detail}; leave --encoding out to have it found"
        ),
        "input.large": Message(
            "超过 {detail}（解压后也算），没有读；确需读取时用 --max-size 放宽",
            "more than {detail}, unpacked or not, and not read; --max-size allows more",
        ),
        "input.part": Message(
            "文件里有一个部分解压后超过 {detail}（--max-size 的四分之一），没有读；确需读取时用 --max-size 放宽",
            "a part of the file is more than {detail} when unpacked, a quarter of --max-size, and was not read; "
            "--max-size allows more",
        ),
        "input.dense": Message(
            "文件里的标记多于 {detail} 个，没有读；确需读取时用 --max-size 放宽",
            "the file has more than {detail} tags and was not read; --max-size allows more",
        ),
        "input.heavy": Message(
            "处理这个文件要用的内存超过 {detail}，已停止；确需读取时用 --max-size 放宽",
            "reading it takes more than {detail} of memory and was stopped; --max-size allows more",
        ),
        "input.extra": Message(
            '{detail} 格式要另装程序库：pip install "gongwen-outline[{detail}]"',
            'the format {detail} needs another library: pip install "gongwen-outline[{detail}]"',
        ),
        "input.broken": Message(
            "{detail} 文件已损坏，或者不全，读不了；请用原来的软件打开后另存",
            "a {detail} file that is damaged or cut short; open it where it was made and save it again",
        ),
        "input.mismatch": Message(
            "文件名说是 {detail}，内容却不是；请核对扩展名",
            "its name says {detail}, what it holds does not; check the suffix of the name",
        ),
        "input.locked": Message("文件加了密码，读不了；请先取消密码", "protected with a password; take that off first"),
        "input.scanned": Message(
            "这份 PDF 没有文字，是扫描的图像；请先做文字识别（OCR）",
            "this PDF has no text, only images of pages; run text recognition (OCR) first",
        ),
        "input.convert": Message(
            "{detail} 文件要由 LibreOffice 转换，没有找到；请安装 LibreOffice，或另存为 .docx",
            "{detail} files are converted by LibreOffice, which was not found; install it, or save as .docx",
        ),
        "input.slow": Message(
            "读取或转换超过 {detail} 秒，已停止；确需读取时用 --timeout 放宽",
            "reading or converting took more than {detail} s and was stopped; --timeout allows more",
        ),
        "input.nothing": Message("文件夹里没有可以读的文件", "no file in this folder can be read"),
        "input.unmatched": Message("没有文件与此相符", "no file matches this"),
        # Input that can be read and not be corrected.
        "input.readonly": Message("这种格式只能检查，不能改正", "this format can be checked but not corrected"),
        "input.unfaithful": Message(
            "有的字节写回去会变样，没有改正；请先另存为 UTF-8",
            "some bytes would not be written as they were, not corrected; save it as UTF-8 first",
        ),
        "input.foreign": Message(
            "原来的编码写不出“{detail}”，没有改正；请先另存为 UTF-8",
            "its encoding has no character for the correction, not corrected; save it as UTF-8 first: {detail!a}",
        ),
        # What was assumed in reading, told with -v.
        "note.encoding": Message("按 {name} 编码读取", "read as {name}"),
        "note.marked": Message(
            "按 {name} 编码读取（文件开头有标记）", "read as {name}, as a mark at its beginning says"
        ),
        "note.box": Message("文本框 {count} 个，其中不找编号", "text boxes, not searched for marks: {count}"),
        "note.table": Message("表格 {count} 个，其中不找编号", "tables, not searched for marks: {count}"),
        "note.footnote": Message("略去脚注和尾注 {count} 条", "footnotes and endnotes left out: {count}"),
        "note.comment": Message("略去批注 {count} 条", "comments left out: {count}"),
        "note.picture": Message("略去图片、图表 {count} 处", "pictures and charts left out: {count}"),
        "note.header": Message("略去页眉、页脚 {count} 种", "headers and footers left out: {count}"),
        "note.chunk": Message("略去插入的其他文件 {count} 个", "other files inserted in it, left out: {count}"),
        "note.hidden": Message("略去隐藏文字 {count} 字", "hidden text left out: {count} characters"),
        "note.change": Message(
            "修订 {count} 处，按接受修订后的文字读取", "tracked changes, read as if accepted: {count}"
        ),
        "note.running": Message(
            "略去页眉、页脚、页码 {count} 行", "lines left out that head, foot or number pages: {count}"
        ),
        "note.blank": Message(
            "有 {count} 页没有文字（空白页，或扫描的图像），没有读",
            "pages without text, blank or scanned, not read: {count}",
        ),
        "note.left": Message(
            "略去正文以外的 {count} 字（导航、页脚等）",
            "left out as not the main text (menus, footers): {count} characters",
        ),
        "note.whole": Message(
            "网页上看得见的文字都读了，没有分出导航、页脚之类",
            "all text that the page shows was read, without telling menus and footers from the rest",
        ),
        "note.ruby": Message("略去注音 {count} 字", "left out as it only says how words are read: {count} characters"),
        "name.stdin": Message("标准输入", "standard input"),
        "name.stdout": Message("标准输出", "standard output"),
    }
)
