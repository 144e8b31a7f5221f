"""PDF -> paragraphs, for outline/readers/pdf.py.

file --pages, drawn--> characters, rules --rows, grids--> rows --lines--> lines --heads--> those that are text
--tables, flow--> paragraphs, tables
"""
