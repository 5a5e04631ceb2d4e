"""Spreadsheets of the counties: read with a preview, every bad cell by its address, all or nothing."""
