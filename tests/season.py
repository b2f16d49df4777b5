"""A fictional season of any size: articles in the manner of athletics journalism about invented athletes, the same for every seed."""

from __future__ import annotations

import datetime
import json
import random
from pathlib import Path

OUTLETS = ("fartlek-daily", "stride-and-spike", "the-cinder-path")
FIRST = ["Ødger", "Tamsin", "Björk", "Aurelio", "Siân", "Matteus", "Zofia", "Inès", "Cormac", "Håkon", "Lúcia", "Petra"]
LAST = [
    head + tail
    for head in ("Vander", "Ólaf", "Quill", "March", "Brzós", "Tél", "Okon", "Harti", "Lind", "Abar", "Östen", "Carra")
    for tail in ("gast", "sen", "feather", "etti", "ka", "lez", "jo", "gan", "qvist", "dotti", "moor", "well")
]
COUNTRIES = ["Norwegian", "Briton", "Italian", "Pole", "Spaniard", "Kenyan", "Swede"]
TOWNS = [
    head + tail
    for head in ("Berg", "Marlo", "Santa", "Oster", "Kil", "Vald", "Thorn", "Lund", "Cald", "Rives", "Aber", "Monte")
    for tail in ("holt", "wick", "valle", "mund", "brannan", "ford", "stad", "mouth", "haven", "minster", "dale", "stead", "worth")
]
MEETINGS = ["Grand Prix", "Invitational", "Classic", "Games", "Memorial", "Meeting", "Night of Miles", "Open"]
SAYINGS = [
    "I came here to race and that is what I did",
    "The legs were heavy but the head was clear",
    "We talked about the last lap all week, my coach and I",
    "Nobody wanted the lead, so I took it with 500 to go",
    "It’s a long season and this is only the start of it",
    "I have never run that fast in the wind before",
    "You don’t win many of those, so I will enjoy it",
    "The crowd carried me down the straight",
    "My training in the mountains went better than the doctors thought",
    "I will look at the splits tomorrow, tonight I want to eat",
]


def article(number: int, day: datetime.date) -> dict[str, str]:
    """Title, byline, date and text of one article; no two numbers give the same text."""
    rng = random.Random(number)
    names = rng.sample([f"{first} {last}" for first in FIRST for last in LAST], 3)
    town, country = TOWNS[number % len(TOWNS)], rng.choice(COUNTRIES)
    meeting = f"{town} {MEETINGS[number // len(TOWNS) % len(MEETINGS)]}"  # no two of the first thousand tell of one race
    seconds = 210 + rng.randrange(900) / 100
    marks = [f"{int(value // 60)}:{value % 60:05.2f}" for value in (seconds, seconds + 0.34, seconds + 1.21)]
    one, two, three = rng.sample(SAYINGS, 3)
    surname = names[0].split()[1]
    paragraphs = [
        f"{names[0]} won the men’s 1500m at the {meeting} on {day:%A} in {marks[0]}, ahead of {names[1]} "
        f"({marks[1]}) and {names[2]}, who was third in {marks[2]}.",
        f"“{one},” said {surname}, {20 + number % 15}, after the race. “{two}.”",
        f"The {country} had passed 800m in 1:{54 + number % 5}.{number % 10} behind the pacemaker and moved past "
        f"{names[1].split()[1]} with {150 + number % 200} metres left. It was race number {number} of a long summer.",
        f"“{three},” {names[1]} added. {names[2]} told reporters that he would run over 5000m in {rng.choice(TOWNS)} next, "
        f"where the meeting record of 13:{rng.randrange(10, 50)}.{rng.randrange(10, 99)} has stood since 20{10 + number % 10}.",
        f"The women’s 800m went to {rng.choice(FIRST)} {rng.choice(LAST)} in 1:5{number % 10}.{rng.randrange(10, 99)}.",
    ]
    return {
        "title": f"{surname} takes the 1500m in {town}: race {number}",
        "byline": f"By {rng.choice(FIRST)} {rng.choice(LAST)}",
        "published": day.isoformat(),
        "text": "\n\n".join(paragraphs),
    }


def write(raw: Path, number: int, day: datetime.date, outlet: str | None = None) -> Path:
    """Write one article below ``raw/<outlet>/<day>/``, in one of two formats."""
    outlet = outlet or OUTLETS[number % len(OUTLETS)]
    found = article(number, day)
    folder = raw / outlet / day.isoformat()
    folder.mkdir(parents=True, exist_ok=True)
    if number % 2:
        path = folder / f"{number:06}.json"
        path.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    else:
        path = folder / f"{number:06}.txt"
        path.write_text(f"{found['title']}\n{found['byline']}\n{day:%d %B %Y}\n\n{found['text']}\n", encoding="utf-8")
    return path


def write_night(raw: Path, first: int, count: int, day: datetime.date) -> list[Path]:
    """Write ``count`` articles of one day, numbered from ``first``."""
    return [write(raw, number, day) for number in range(first, first + count)]
