"""The talk with one person: what goes well, the subjects, and what is agreed. Nobody else is named on the screen."""
