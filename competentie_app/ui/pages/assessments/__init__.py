"""The round at a glance, and two ways to enter levels."""
