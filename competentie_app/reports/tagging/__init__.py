"""Tagged PDF on top of ReportLab: structure tree, marked content, metadata. Knows nothing of competencies."""
