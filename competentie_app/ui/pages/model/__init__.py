"""The Model page: personas, competencies, learning activities, the AgO dictionary and principles."""
