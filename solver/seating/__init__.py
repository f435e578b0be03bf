"""Who sits where: rostrums, tables, halls, cars, from a signed-off order of honour."""
