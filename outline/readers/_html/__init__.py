"""The parts of a web page, for outline/readers/html.py.

tree.py parses it, page.py reads its lines as a person sees them, list_style.py numbers the items of its lists.
"""
