"""Papers: one tree of typed blocks, and writers that only translate it."""
