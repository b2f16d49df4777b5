"""Quotes: the words inside (and without) quotation marks, who said them, when, to whom, and of whom."""
