"""From a message or a sheet to figures: what the counties send, read without ever guessing."""
