"""Policy packs: a data file for each official text, the keys of rules, what is in force when."""
