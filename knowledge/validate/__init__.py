"""Checks that find what a person should look at before anything is published."""
