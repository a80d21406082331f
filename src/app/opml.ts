export { readOpml, writeOpml } from "../ingest/feed/opml.js";
