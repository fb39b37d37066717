import type { CloudAdapter } from 'botbuilder'
import type { Server } from 'restify'
import type { FirstLineBot } from '../first-line-bot.ts'
import { isTrustedServiceUrl } from './service-urls.ts'

/**
 * `POST /api/messages`, the door for Bot Framework channels. The adapter proves who sends; before that, an
 * address that answers may not go to is turned away.
 */
export function serveMessages(
  server: Server,
  adapter: CloudAdapter,
  bot: FirstLineBot,
  channels: readonly string[],
  development: boolean,
): void {
  server.post('/api/messages', async (request, response) => {
    const { serviceUrl, channelId } = request.body ?? {}
    if (!isTrustedServiceUrl(serviceUrl, development)) {
      response.send(403, {
        ok: false,
        code: 'not-allowed',
        message: 'This serviceUrl is not trusted.',
      })
      return
    }
    // What comes from a channel that nobody answers would be stored and never heard of again.
    if (!channels.includes(channelId)) {
      response.send(403, {
        ok: false,
        code: 'not-allowed',
        message: 'This channel is not open here.',
      })
      return
    }
    await adapter.process(request, response, (context) => bot.run(context))
  })
}
