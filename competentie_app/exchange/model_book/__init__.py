"""The model as a workbook: made, edited by a colleague without the program, and read back as differences."""
