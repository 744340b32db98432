# usage: python3 with-maildir.py FOLDER...      prints from whom each mail in a maildir is and its subject, as JSON, in the order of the subjects
import email
import email.policy
import json
import pathlib
import sys


def read(folder):
    mails = [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in pathlib.Path(folder, "new").iterdir()]
    return {"entries": sorted(({"title": mail["Subject"], "author": mail["From"].addresses[0].display_name} for mail in mails), key=lambda one: one["title"])}


print(json.dumps([read(folder) for folder in sys.argv[1:]]))
