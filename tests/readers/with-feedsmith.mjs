// usage: node with-feedsmith.mjs URL...      prints each feed as the parser feedsmith reads it, as JSON; "again" is the status with the ETag
import { parseFeed } from "feedsmith";

const value = text => text?.value ?? text;

async function read(address) {
  const response = await fetch(address);
  const { format, feed } = parseFeed(await response.text());
  const again = await fetch(address, { headers: { "If-None-Match": response.headers.get("etag") } });
  return {
    format,
    status: response.status,
    again: again.status,
    title: value(feed.title),
    entries: (feed.entries ?? feed.items).map(entry => ({
      id: value(entry.id) ?? entry.guid?.value,
      title: value(entry.title),
      authors: (entry.dc?.creators ?? entry.authors ?? []).map(author => author.name ?? value(author)),
      content: value(entry.content?.encoded ?? entry.content_html ?? entry.content),
    })),
  };
}

console.log(JSON.stringify(await Promise.all(process.argv.slice(2).map(read))));
