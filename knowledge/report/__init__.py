"""The catalogue in numbers, in a picture, and on sheets for readers."""
