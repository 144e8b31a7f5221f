"""PDF -> paragraphs, for outline/readers/pdf.py.

file --pages--> characters --lines--> lines --heads--> those that are text --flow--> paragraphs
"""
