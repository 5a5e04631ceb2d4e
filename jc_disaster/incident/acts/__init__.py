"""The acts, one topic a module: what each may carry, an example, and what it becomes."""
