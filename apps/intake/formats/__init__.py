"""The formats a transcript comes in, one file each."""
