"""Excel, CSV and other formats, in and out."""
