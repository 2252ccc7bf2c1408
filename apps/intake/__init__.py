"""The way in: the text of a transcript becomes proposals on exact characters, and proposals become a draft hearing."""
