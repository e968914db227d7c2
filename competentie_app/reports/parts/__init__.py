"""Parts of pages: charts and tables that more than one page, or one long page, is made of."""
