"""The competence model: levels, competencies, personas, learning offers and what they link to. Pure values."""
