"""Conversations written down as YAML: read strictly, played against a Journey, explained."""
