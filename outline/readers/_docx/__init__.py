"""The parts of a Word document, for outline/readers/docx.py.

package.py takes them out of the archive. walk.py goes over the body, with fields.py and drawings.py, and makes lines.py
of it. styles.py knows what styles say. numbering.py counts the automatic numbers, by the lists that definitions.py
reads, and writes them with _numerals.py, which lists of web pages need too, and bullets.py. elements.py is what all of
them know of the markup.
"""
