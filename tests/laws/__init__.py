"""Laws that every rule, layout and format must keep."""
