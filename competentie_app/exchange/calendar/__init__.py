"""Calendar files (iCalendar, RFC 5545) for the calendars of offices."""
