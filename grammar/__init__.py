"""The numbering conventions, written in Lark: numerals, marker styles, and the shape of a document."""
