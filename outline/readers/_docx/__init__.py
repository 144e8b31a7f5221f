"""The parts of a Word document, for outline/readers/docx.py.

walk.py goes over the body, styles.py knows what styles say. numbering.py counts the automatic numbers, by the lists
that definitions.py reads, and writes them with numerals.py and bullets.py.
"""
