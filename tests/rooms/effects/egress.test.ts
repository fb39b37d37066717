import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Agent, request } from 'undici'
import { afterEach, describe, expect, test } from 'vitest'
import { createEgress, type Egress } from '../../../src/effects/egress.ts'
import { type Address, pinnedLookup } from '../../../src/effects/pinned-lookup.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function listening(answer: RequestListener): Promise<{ port: number; heard: () => number }> {
  let heard = 0
  const server: Server = createServer((incoming, response) => {
    heard += 1
    answer(incoming, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  // A server that listens on TCP has an address and a port.
  return { port: (server.address() as AddressInfo).port, heard: () => heard }
}

function egressTo(settings: Partial<Parameters<typeof createEgress>[0]>): Egress {
  const egress = createEgress({ hosts: [], loopback: [], ...settings })
  closing.push(() => egress.close())
  return egress
}

function get(url: string, timeoutMs = 1_000) {
  return { method: 'GET', url, headers: {}, body: null, timeoutMs } as const
}

describe('whom the way out calls', () => {
  test('the demo back-end on its one port is reached without TLS', async () => {
    const { port } = await listening((_request, response) => response.end('{"here":true}'))
    const answer = await egressTo({ loopback: [port] }).send(get(`http://127.0.0.1:${port}/orders`))
    expect(answer).toEqual({ status: 200, body: '{"here":true}' })
  })

  test('any other port of this machine is not called', async () => {
    const { port, heard } = await listening((_request, response) => response.end('{}'))
    const egress = egressTo({ loopback: [port === 1 ? 2 : 1], hosts: [`127.0.0.1:${port}`] })
    for (const url of [
      `http://127.0.0.1:${port}/`,
      `https://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
    ]) {
      await expect(egress.send(get(url))).rejects.toMatchObject({ fault: 'not-allowed' })
    }
    expect(heard()).toBe(0)
  })

  test.each([
    ['plain http', 'http://shop.example/'],
    ['a host that is not on the list', 'https://elsewhere.example/'],
    ['a host that only ends like one on the list', 'https://evil-shop.example/'],
    ['another port of a host on the list', 'https://shop.example:8443/'],
    ['a name and password in the address', 'https://a:b@shop.example/'],
    ['another scheme', 'file:///etc/passwd'],
    ['no address at all', 'orders'],
    ['a metadata address on the list', 'https://169.254.169.254/'],
    ['an IPv6 loopback on the list', 'https://[::1]/'],
  ])('%s is refused before any look-up', async (_what, url) => {
    let asked = 0
    const resolve = async () => {
      asked += 1
      return []
    }
    const egress = egressTo({ hosts: ['shop.example', '169.254.169.254', '[::1]'], resolve })
    await expect(egress.send(get(url))).rejects.toMatchObject({ fault: 'not-allowed' })
    expect(asked).toBe(0)
  })

  test.each([
    ['a private address', ['10.0.0.7']],
    ['loopback', ['127.0.0.1']],
    ['a public and a private address', ['93.184.216.34', '192.168.0.1']],
    ['an IPv4-mapped address', ['::ffff:169.254.169.254']],
  ])('a host on the list whose name leads to %s is not called', async (_what, addresses) => {
    const resolve = async () =>
      addresses.map((address): Address => ({ address, family: address.includes(':') ? 6 : 4 }))
    const egress = egressTo({ hosts: ['shop.example'], resolve })
    const call = egress.send(get('https://shop.example/orders'))
    await expect(call).rejects.toMatchObject({ fault: 'not-allowed' })
  })

  test('a name that cannot be found is unreachable', async () => {
    const resolve = () => Promise.reject(new Error('no such name'))
    const call = egressTo({ hosts: ['shop.example'], resolve }).send(get('https://shop.example/'))
    await expect(call).rejects.toMatchObject({ fault: 'unreachable' })
  })
})

describe('the address that was judged', () => {
  test('is the address connected to, asked for once a connection', async () => {
    const { port } = await listening((incoming, response) => response.end(incoming.headers.host))
    let asked = 0
    const resolve = async (): Promise<Address[]> => {
      asked += 1
      return [{ address: '127.0.0.1', family: 4 }]
    }
    const dispatcher = new Agent({ connect: { lookup: pinnedLookup(resolve, () => true) } })
    closing.push(() => dispatcher.destroy())
    const { body } = await request(`http://shop.example:${port}/`, { dispatcher })
    expect(await body.text()).toBe(`shop.example:${port}`)
    expect(asked).toBe(1)
  })
})

describe('what the way out puts up with', () => {
  test('a redirect is answered, not followed', async () => {
    const inside = await listening((_request, response) => response.end('secret'))
    const { port } = await listening((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/` }).end()
    })
    const answer = await egressTo({ loopback: [port] }).send(get(`http://127.0.0.1:${port}/`))
    expect(answer.status).toBe(302)
    expect(inside.heard()).toBe(0)
  })

  test('a body just under one megabyte arrives whole', async () => {
    const { port } = await listening((_request, response) => response.end('x'.repeat(1_048_576)))
    const answer = await egressTo({ loopback: [port] }).send(get(`http://127.0.0.1:${port}/`))
    expect(answer.body.length).toBe(1_048_576)
  })

  test('a body that never ends is cut off at one megabyte', async () => {
    const { port } = await listening((_request, response) => {
      const block = Buffer.alloc(65_536)
      const more = () => {
        while (!response.destroyed && response.write(block));
      }
      response.on('drain', more)
      more()
    })
    const call = egressTo({ loopback: [port] }).send(get(`http://127.0.0.1:${port}/`, 5_000))
    await expect(call).rejects.toMatchObject({ fault: 'too-large' })
  })

  test('an answer that does not come in time is given up', async () => {
    const { port } = await listening(() => {})
    const call = egressTo({ loopback: [port] }).send(get(`http://127.0.0.1:${port}/`, 60))
    await expect(call).rejects.toMatchObject({ fault: 'timeout' })
  })

  test('a body that drips on and on is given up when the whole time is over', async () => {
    const { port } = await listening((_request, response) => {
      const drip = setInterval(() => response.write('x'), 10)
      response.on('close', () => clearInterval(drip))
    })
    const call = egressTo({ loopback: [port] }).send(get(`http://127.0.0.1:${port}/`, 120))
    await expect(call).rejects.toMatchObject({ fault: 'timeout' })
  })

  test('a look-up that never answers is given up in time', async () => {
    const resolve = () => new Promise<Address[]>(() => {})
    const egress = egressTo({ hosts: ['shop.example'], resolve })
    const began = performance.now()
    const call = egress.send(get('https://shop.example/', 80))
    await expect(call).rejects.toMatchObject({ fault: 'timeout' })
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('no call may take longer than five seconds, whatever it asks for', async () => {
    const { port } = await listening(() => {})
    const began = performance.now()
    const call = egressTo({ loopback: [port] }).send(get(`http://127.0.0.1:${port}/`, 60_000))
    await expect(call).rejects.toMatchObject({ fault: 'timeout' })
    expect(performance.now() - began).toBeLessThan(7_000)
  })

  test('a closed port is unreachable', async () => {
    const call = egressTo({ loopback: [1] }).send(get('http://127.0.0.1:1/'))
    await expect(call).rejects.toMatchObject({ fault: 'unreachable' })
  })
})
