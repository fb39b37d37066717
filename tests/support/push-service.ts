import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'

export interface Called {
  /** What the browser would be given, decrypted with its own key. */
  readonly payload: unknown
  readonly ttl: string | undefined
  readonly topic: string | undefined
  /** `sub` and `aud` of the proof of who calls. */
  readonly from: string | undefined
  readonly to: unknown
}

/**
 * A push service on this machine (RFC 8030) with one browser behind it. It takes only what a real one would: a call
 * that is signed by the key which the browser subscribed with (RFC 8292), and encrypted for it (RFC 8291).
 */
export async function pushService(key: () => string) {
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  const auth = randomBytes(16)
  const called: Called[] = []
  const state = { status: 201, tries: 0 }
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const { authorization = '', ttl, topic } = request.headers
    const from = await proof(authorization, key()).catch(() => null)
    if (!from) {
      response.statusCode = 403
      response.end()
      return
    }
    const { sub, aud } = from
    if (state.status < 300) {
      const payload = JSON.parse(opened(body))
      called.push({ payload, ttl: one(ttl), topic: one(topic), from: sub, to: aud })
    }
    state.tries += 1
    response.statusCode = state.status
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // listens on TCP
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    called,
    /** Calls that were rightly made, whatever they were answered. */
    tries: () => state.tries,
    subscription: {
      endpoint: `${url}/browser-1`,
      keys: { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') },
    },
    answer: (status: number) => {
      state.status = status
    },
    stop: () => server.close(),
  }

  /** One record of `aes128gcm` (RFC 8188). */
  function opened(body: Buffer): string {
    const salt = body.subarray(0, 16)
    const theirs = body.subarray(21, 21 + body.readUInt8(20))
    const rest = body.subarray(21 + theirs.length)
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), theirs])
    const secret = derive(browser.computeSecret(theirs), auth, info, 32)
    const contentKey = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
    const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
    const decipher = createDecipheriv('aes-128-gcm', contentKey, nonce)
    decipher.setAuthTag(rest.subarray(-16))
    const record = Buffer.concat([decipher.update(rest.subarray(0, -16)), decipher.final()])
    return record.subarray(0, record.lastIndexOf(2)).toString()
  }
}

async function proof(authorization: string, expected: string) {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? []
  if (key !== expected) throw new Error('A push was signed by another key.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
    half.toString('base64url'),
  )
  const { alg = '' } = decodeProtectedHeader(token)
  const { payload } = await jwtVerify(
    token,
    await importJWK({ kty: 'EC', crv: 'P-256', x, y }, alg),
  )
  return payload
}

function derive(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length))
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
