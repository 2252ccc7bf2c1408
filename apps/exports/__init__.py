"""Pure writers of files: columns and rows in, bytes out."""
