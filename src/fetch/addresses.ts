import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { RapporteurError } from "../errors.js";

/** Hosts and networks ("192.0.2.0/24") that may be fetched from although they are no public ones. */
export type Allowed = readonly string[];

/**
 * Checks the address of something to fetch: http or https, no name and password in it, and where the host is an address by
 * number, in whatever spelling, a public one.
 *
 * @throws RapporteurError "fetch-refused"
 */
export function checkUrl(address: string, allowed: Allowed): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:"))
    throw refused(`${address} is no address of http or https`);
  if (url.username !== "" || url.password !== "") throw refused(`${url.host} is asked for with a name and a password`);
  // The URL has brought every spelling of an address into one.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(host) && !mayFetch(host, host, allowed)) throw notPublic(url.host);
  return url;
}

/** Looks names up, and lets through what leads to public addresses only: what was checked is what is connected to. */
export function checkedLookup(lookup: LookupFunction, allowed: Allowed): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const addresses = typeof found === "string" ? [] : found;
      const open = addresses.filter(({ address }) => mayFetch(address, hostname, allowed));
      const [first] = open;
      if (!first) return callback(notPublic(hostname), []);
      if (options.all) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
}

function mayFetch(address: string, host: string, allowed: Allowed): boolean {
  if (!ipaddr.isValid(address)) return false;
  // 127.0.0.1 also comes as ::ffff:127.0.0.1.
  const parsed = ipaddr.process(address);
  if (isPublic(parsed)) return true;
  return allowed.some((one) => one.toLowerCase() === host.toLowerCase() || isWithin(parsed, one));
}

/** All that is public of IPv6 (IANA): ::127.0.0.1 is a way to write an address of IPv4 that lies outside. */
const PUBLIC_6 = ipaddr.IPv6.parseCIDR("2000::/3");

function isPublic(address: ReturnType<typeof ipaddr.process>): boolean {
  return address.range() === "unicast" && (address instanceof ipaddr.IPv4 || address.match(PUBLIC_6));
}

function isWithin(address: ReturnType<typeof ipaddr.process>, network: string): boolean {
  if (ipaddr.isValid(network)) return ipaddr.process(network).toString() === address.toString();
  if (!ipaddr.isValidCIDR(network)) return false;
  const [range, bits] = ipaddr.parseCIDR(network);
  return range.kind() === address.kind() && address.match(range, bits);
}

const refused = (what: string) => new RapporteurError("fetch-refused", `${what}: not fetched`);

const notPublic = (host: string) =>
  new RapporteurError("fetch-refused", `${host} leads to an address that is not public: not fetched`, {
    hint: "--allow HOST lets it through",
  });
