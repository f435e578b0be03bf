"""Change one thing of an event or of the register: what may be changed, read, said and saved.

What is editable stands in `forms`, made from the columns of the workbook, so that a cell typed
there and a field typed here are read by one reader.
"""
