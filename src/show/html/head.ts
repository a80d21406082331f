import { createHash } from "node:crypto";
import { html, type Markup, trusted } from "./markup.js";

/**
 * Writes everything before the body of a page. Nothing is loaded over the network, and the page's policy forbids it to: its
 * own style, and its script where it has one, run by their hashes alone.
 */
export function writeHead({ title, style, script }: { title: string; style: string; script?: string }): Markup {
  const scripts = script === undefined ? "" : ` script-src ${hashOf(script)};`;
  const policy = `default-src 'none'; style-src ${hashOf(style)};${scripts} base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="rapporteur">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>`;
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
