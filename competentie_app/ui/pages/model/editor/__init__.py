"""The editor of the model: a tree of items, a form in both languages, the card, and the problems."""
