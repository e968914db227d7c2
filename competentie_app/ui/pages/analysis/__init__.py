"""Gaps, who can what, and change between rounds."""
