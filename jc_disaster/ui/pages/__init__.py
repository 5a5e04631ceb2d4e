"""The pages behind the rail, one screen a file."""
