"""Keeps a short list of processes alive. Standard library only; knows neither bot nor web."""
