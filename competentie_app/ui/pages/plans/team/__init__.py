"""The team plan: sessions for several people, pairs, and their days."""
