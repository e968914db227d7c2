"""AI-competentiekompas: profile teams on AI competences, show the gaps, plan the learning."""

__version__ = "0.1.0"
