interface Rule {
  readonly allows: boolean;
  readonly path: string;
}

/**
 * Tells whether a robots.txt (RFC 9309) lets a user agent have a path: the group that names it counts, else that for all; of the
 * rules that fit the longest, and of two as long the one that allows.
 */
export function isAllowed(robots: string, agent: string, path: string): boolean {
  const groups = groupsOf(robots);
  const rules = groups.get(agent.toLowerCase()) ?? groups.get("*") ?? [];
  const fitting = rules.filter((rule) => fits(rule.path, path));
  const best = fitting.sort((a, b) => b.path.length - a.path.length || Number(b.allows) - Number(a.allows))[0];
  return best?.allows ?? true;
}

/** A file longer than this is cut: RFC 9309 asks for 500 KiB at least. */
const MOST = 512 * 1024;

function groupsOf(robots: string): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  let agents: string[] = [];
  let named = false;
  for (const line of robots.slice(0, MOST).split(/\r\n?|\n/)) {
    const [, key = "", value = ""] = /^\s*([\w-]+)\s*:([^#]*)/.exec(line) ?? [];
    const field = key.toLowerCase();
    if (field === "user-agent") {
      agents = named ? [...agents, value.trim().toLowerCase()] : [value.trim().toLowerCase()];
      named = true;
      for (const agent of agents) groups.set(agent, groups.get(agent) ?? []);
    } else if (field === "allow" || field === "disallow") {
      named = false;
      if (value.trim() === "") continue;
      for (const agent of agents) groups.get(agent)?.push({ allows: field === "allow", path: value.trim() });
    }
  }
  return groups;
}

/** "*" stands for anything, "$" at the end for the end. Goes through the parts in turn: no expression that could run long. */
function fits(rule: string, path: string): boolean {
  const toEnd = rule.endsWith("$");
  const [first = "", ...rest] = (toEnd ? rule.slice(0, -1) : rule).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [i, part] of rest.entries()) {
    if (toEnd && i === rest.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !toEnd || rest.length > 0 || at === path.length;
}
