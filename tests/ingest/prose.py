"""Prose of the tests: invented athletes, meetings and outlets."""

STORY = """Tendai Moyo of Zimbabwe won the women's 800m in 1:57.20 on a still evening at the Lakeside Stadium.

“I waited until the home straight,” Moyo said. “Then I ran as if the bus was leaving.”

Liv Brandt of Norway was second in 1:57.88 and Ana Reis of Portugal third, a stride further back."""
