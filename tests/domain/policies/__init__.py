"""Policy packs: reading them, what is in force when, the worked cases of their texts."""
