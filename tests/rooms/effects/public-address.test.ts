import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../../src/effects/public-address.ts'

const blocked = [
  ['loopback', '127.0.0.1'],
  ['loopback, last of its range', '127.255.255.254'],
  ['private 10/8', '10.1.2.3'],
  ['private 172.16/12', '172.31.255.255'],
  ['private 192.168/16', '192.168.1.1'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['cloud metadata', '169.254.169.254'],
  ['cloud metadata behind carrier-grade NAT', '100.100.100.200'],
  ['cloud metadata in a reserved range', '192.0.0.192'],
  ['cloud host channel with a public number', '168.63.129.16'],
  ['multicast', '224.0.0.251'],
  ['broadcast', '255.255.255.255'],
  ['this network', '0.0.0.0'],
  ['benchmarking', '198.18.0.1'],
  ['documentation', '203.0.113.9'],
  ['IPv6 loopback', '::1'],
  ['IPv6 unspecified', '::'],
  ['IPv6 link-local', 'fe80::1'],
  ['IPv6 link-local with a zone', 'fe80::1%eth0'],
  ['IPv6 unique local, where metadata lives', 'fd00:ec2::254'],
  ['IPv6 site-local', 'fec0::1'],
  ['IPv6 multicast', 'ff02::1'],
  ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
  ['IPv4-mapped public', '::ffff:8.8.8.8'],
  ['IPv4-compatible loopback', '::127.0.0.1'],
  ['NAT64 of loopback', '64:ff9b::7f00:1'],
  ['6to4 of loopback', '2002:7f00:1::'],
  ['Teredo', '2001:0:1::1'],
  ['IPv6 documentation', '2001:db8::1'],
  ['IPv6 not given out', '4000::1'],
  ['not an address', 'shop.example'],
  ['empty', ''],
  ['loopback as one number', '2130706433'],
  ['loopback in octal', '0177.0.0.1'],
] as const

describe('where a call may lead', () => {
  test.each(blocked)('%s (%s) is blocked', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '2606:4700::1111', '2a00:1450:4009::200e'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  test('no private IPv4 address is public, however it is dressed', () => {
    const octet = fc.integer({ min: 0, max: 255 })
    const inside = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
      fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
      fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
    )
    const dress = fc.constantFrom('', '::ffff:', '::', '64:ff9b::')
    fc.assert(
      fc.property(inside, dress, (octets, prefix) => {
        expect(isPublicAddress(prefix + octets.join('.'))).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })
})
