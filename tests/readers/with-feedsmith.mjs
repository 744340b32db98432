// usage: node with-feedsmith.mjs URL      prints what the parser feedsmith makes of a feed, as JSON
import { parseFeed } from "feedsmith";

const { format, feed } = parseFeed(await (await fetch(process.argv[2])).text());
const entries = feed.entries ?? feed.items;
const value = text => text?.value ?? text;
console.log(JSON.stringify({
  format,
  title: value(feed.title),
  entries: entries.map(entry => ({
    id: value(entry.id) ?? entry.guid?.value,
    title: value(entry.title),
    content: value(entry.content?.encoded ?? entry.content_html ?? entry.content),
  })),
}));
