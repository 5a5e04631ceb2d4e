"""The window: pages and widgets that render what the record says. Only this package knows Qt.

Data flows one way: an act goes to the workplace, its events into the record, the folded state into small frozen
view models (`view_models`, without Qt), and from there into widgets. A page never edits another page.
"""
