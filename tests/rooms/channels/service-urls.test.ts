import { describe, expect, test } from 'vitest'
import { isTrustedServiceUrl } from '../../../src/channels/index.ts'

describe('answers go to', () => {
  test.each([
    'https://webchat.botframework.com/',
    'https://directline.botframework.com/',
    'https://smba.trafficmanager.net/emea/',
    'https://smba.infra.gcc.teams.microsoft.com/gcc/',
    'https://directline.botframework.azure.us/',
  ])('%s', (url) => expect(isTrustedServiceUrl(url, false)).toBe(true))
})

const turnedAway = [
  ['plain http', 'http://webchat.botframework.com/'],
  ['a metadata address', 'http://169.254.169.254/latest/meta-data/'],
  ['a metadata address with TLS', 'https://169.254.169.254/'],
  ['a metadata host', 'https://metadata.google.internal/'],
  ['a private address', 'https://10.0.0.7/'],
  ['loopback', 'http://127.0.0.1:3978/'],
  ['loopback by name', 'https://localhost/'],
  ['loopback in IPv6', 'http://[::1]/'],
  ['loopback as a number', 'http://2130706433/'],
  ['a stranger', 'https://evil.example/'],
  ['a stranger who begins like a friend', 'https://webchat.botframework.com.evil.example/'],
  ['a stranger who ends like a friend', 'https://evilbotframework.com/'],
  ['a stranger who hides behind a name', 'https://webchat.botframework.com@evil.example/'],
  ['a friend with somebody’s name in front', 'https://evil@webchat.botframework.com/'],
  ['a stranger who names a friend in the path', 'https://evil.example/webchat.botframework.com'],
  ['a stranger who names a friend in the query', 'https://evil.example/?webchat.botframework.com'],
  ['a stranger with a backslash', 'https://evil.example\\.botframework.com/'],
  ['somebody else on the same load balancer', 'https://evil.trafficmanager.net/'],
  ['somebody below the load balancer’s name', 'https://x.smba.trafficmanager.net/'],
  ['another scheme', 'file:///etc/passwd'],
  ['a script', 'javascript:alert(1)'],
  ['no address', 'webchat.botframework.com'],
  ['far too long an address', `https://webchat.botframework.com/${'a'.repeat(500)}`],
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['an object that reads like a friend', { toString: () => 'https://webchat.botframework.com/' }],
] as const

describe('answers never go to', () => {
  test.each(turnedAway)('%s', (_what, url) => {
    expect(isTrustedServiceUrl(url, false)).toBe(false)
  })

  test('anybody but the Emulator on this machine and the known services, in development too', () => {
    const loopback = /loopback/
    for (const [what, url] of turnedAway) {
      if (!loopback.test(what)) expect(isTrustedServiceUrl(url, true), what).toBe(false)
    }
    for (const url of ['http://localhost:54321', 'http://127.0.0.1:54321', 'http://[::1]:54321']) {
      expect(isTrustedServiceUrl(url, true)).toBe(true)
    }
  })
})
