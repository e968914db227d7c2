"""The heatmap: members by competencies, totals at the edge, needs beside it."""
