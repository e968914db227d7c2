"""Gaps, coverage, change and priority: pure functions over arrays."""
