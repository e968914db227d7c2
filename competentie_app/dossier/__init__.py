"""Teams, employees, assessments, plans and history in one encrypted file."""
