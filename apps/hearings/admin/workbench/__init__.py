"""The workbench: the text of a source with everything that quotes it, changed on one page and stored by one save."""
