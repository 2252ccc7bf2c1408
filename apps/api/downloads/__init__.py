"""Downloads: the files of each release, built by a command and kept under its number."""
