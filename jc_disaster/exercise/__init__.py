"""Exercises: packs of injected messages, their conduct and their judging. Its place in the layers is held here."""
