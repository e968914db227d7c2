"""A paper on the screen as it will be printed: made by the worker, pages, small pictures, printing."""
