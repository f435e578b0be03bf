"""The nouns of a reception, in plain Python: people, places, programme, cars, seats, plans.

References between them are ids; `event.Register` and `event.Event` look them up.
"""
