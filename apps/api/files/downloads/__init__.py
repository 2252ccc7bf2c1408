"""Downloads: each release as one whole of files, built by a command and kept under its number."""
