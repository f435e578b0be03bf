"""The whole plan: rules across problems, checked only; publishing refuses a plan that fails."""
