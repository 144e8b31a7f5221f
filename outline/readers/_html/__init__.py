"""The parts of a web page, for outline/readers/html.py.

encoding.py decodes it and tree.py parses it. page.py reads its lines (lines.py) as a person sees them, with the rows of
table.py and the numbers of list_style.py. main.py finds the main text among them and title.py its title; words.py tells
both what a line is by its words.
"""
