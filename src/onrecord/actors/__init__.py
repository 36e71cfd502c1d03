"""The room of actors: whom the words of a page stand for on its day, and on whose behalf they speak."""

from .compile import compiled
from .find import find_mentions, names_no_place
from .index import Index, shipped
from .outlets import home_of
from .standins import Standins

__all__ = ["Index", "Standins", "compiled", "find_mentions", "home_of", "names_no_place", "shipped"]
