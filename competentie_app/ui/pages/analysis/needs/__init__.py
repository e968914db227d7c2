"""Gaps per competency, with the people behind them."""
