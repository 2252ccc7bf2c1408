"""Under which terms the record is published."""

LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
QUOTED = "The words of a source stay its publisher's and are quoted as a record of public proceedings."
