"""What the analysis shows as a workbook: sheets with real numbers, and a sheet that explains them."""
