"""The open dossier: session, named actions, demo; what any front end needs."""
