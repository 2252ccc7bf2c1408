"""The record for programs that read for people, by the Model Context Protocol."""
