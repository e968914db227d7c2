"""The radar of a person or a team: one per dimension, against the target and an earlier round."""
