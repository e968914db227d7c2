"""`python -m competentie_app` is the same as `competentie`."""

from competentie_app.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
