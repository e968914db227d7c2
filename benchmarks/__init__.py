"""Speed and memory of the program, as ratios against a baseline that is measured in the same run."""
