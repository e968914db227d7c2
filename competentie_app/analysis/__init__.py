"""What stands out: gaps, shares at target, priorities, and what may be shown without names.

Pure: arrays in, values out. Imported when first needed, because it brings NumPy.
"""
