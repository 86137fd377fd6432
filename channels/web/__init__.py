"""The chat page: one HTML file, small ES modules, no build step."""
