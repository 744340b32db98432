# usage: python3 with-feedparser.py URL...      prints what Python's feedparser makes of each feed, as JSON; "again" is the status with the ETag
import json
import sys

import feedparser


def read(address):
    feed = feedparser.parse(address)
    return {
        "format": feed.version,
        "status": feed.status,
        "again": feedparser.parse(address, etag=feed.etag).status,
        "bozo": bool(feed.bozo),
        "title": feed.feed.get("title"),
        "entries": [{
            "id": entry.id,
            "title": entry.title,
            "content": entry.content[0].value if "content" in entry else None,
            "authors": [author.get("name") for author in entry.get("authors", [])],
            "tags": [tag.label or tag.term for tag in entry.get("tags", [])],
        } for entry in feed.entries],
    }


print(json.dumps([read(address) for address in sys.argv[1:]]))
