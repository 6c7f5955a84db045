"""The one door for people and shells. Only this room knows click."""
