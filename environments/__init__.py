"""How the two virtual environments come to be.

Standard library only: it runs before anything is installed.
"""
