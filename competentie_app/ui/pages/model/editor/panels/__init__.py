"""What stands in the place of the form for a while: versions, comparison, effect, find and replace, in and out."""
