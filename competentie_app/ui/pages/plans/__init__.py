"""A learning plan per employee."""
