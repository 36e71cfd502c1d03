"""The room of events: from clauses to events with their certainty."""
