// usage: node with-rss-parser.mjs URL      prints what the parser rss-parser makes of a feed, as JSON
import Parser from "rss-parser";

const feed = await new Parser().parseURL(process.argv[2]);
console.log(JSON.stringify({
  format: "xml",
  title: feed.title,
  entries: feed.items.map(item => ({ id: item.guid ?? item.id, title: item.title, content: item["content:encoded"] ?? item.content })),
}));
