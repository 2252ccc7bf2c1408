"""Times that a text states, such as 明年9月 or 半年内, and the days that they mean, given the day of the hearing."""
