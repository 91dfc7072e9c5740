"""When: the reading of printed deadlines."""
