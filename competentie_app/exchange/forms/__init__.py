"""Forms for assessments: protected Excel files that go out, are filled in anywhere, and come back."""
