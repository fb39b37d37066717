import ipaddr from 'ipaddr.js'

/** Unlike every other address of its kind these are public by number, but lead into the cloud's own machinery. */
const cloudInside = new Set(['168.63.129.16'])

/**
 * Whether an IP address belongs to the public internet. Everything that leads back to us or to our neighbours
 * is not: private, loopback, link-local, carrier-grade NAT, multicast, and IPv4 dressed up as IPv6.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || cloudInside.has(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  // Only 2000::/3 has been given out; the rest of IPv6 still holds forgotten ways to write an IPv4 address.
  return parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20
}
