"""The room of actors. So far its knowledge, as reviewable data: see ``knowledge/README.md``."""
