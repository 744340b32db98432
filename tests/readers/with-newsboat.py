# usage: python3 with-newsboat.py CACHE...      prints what newsboat keeps of each entry in its cache, as JSON; newsboat itself shows them to people only
import json
import sqlite3
import sys


def read(cache):
    with sqlite3.connect(cache) as kept:
        rows = kept.execute("SELECT guid, title, author, feedurl FROM rss_item WHERE deleted = 0 ORDER BY pubDate DESC, guid").fetchall()
    return {"entries": [dict(zip(["id", "title", "author", "feed"], row)) for row in rows]}


print(json.dumps([read(cache) for cache in sys.argv[1:]]))
