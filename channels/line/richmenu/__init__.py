"""The rich menu: six things residents ask most, and the language, in five languages."""
