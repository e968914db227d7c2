"""The start pack: letters and notes that come with the work, as Word files to adapt."""
