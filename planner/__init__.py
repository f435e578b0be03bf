"""Reception Planner: the office's side of the house."""
