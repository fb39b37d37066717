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
  development: boolean,
): void {
  server.post('/api/messages', async (request, response) => {
    if (!isTrustedServiceUrl(request.body?.serviceUrl, development)) {
      response.send(403, {
        ok: false,
        code: 'not-allowed',
        message: 'This serviceUrl is not trusted.',
      })
      return
    }
    await adapter.process(request, response, (context) => bot.run(context))
  })
}
