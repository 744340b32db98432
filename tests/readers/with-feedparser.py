# usage: python3 with-feedparser.py URL [ETAG]      prints what Python's feedparser makes of a feed, as JSON
import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1], etag=sys.argv[2] if len(sys.argv) > 2 else None)
print(json.dumps({
    "format": feed.version,
    "status": feed.status,
    "etag": feed.get("etag"),
    "bozo": bool(feed.bozo),
    "title": feed.feed.get("title"),
    "entries": [{
        "id": entry.id,
        "title": entry.title,
        "content": entry.content[0].value if "content" in entry else None,
        "authors": [author.get("name") for author in entry.get("authors", [])],
        "tags": [tag.label or tag.term for tag in entry.get("tags", [])],
    } for entry in feed.entries],
}))
