"""Tests of the model editor."""
