import type { IncomingMessage } from 'node:http'

/**
 * Where a request comes from. Each trusted proxy adds one address to `X-Forwarded-For`, so the last `proxies`
 * entries are true; anything before them the sender may have made up.
 */
export function addressOf(proxies: number): (request: IncomingMessage) => string {
  return ({ socket, headers }) => {
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
    const seen = proxies > 0 ? forwarded.at(-proxies)?.trim() : ''
    return seen || (socket.remoteAddress ?? '')
  }
}
