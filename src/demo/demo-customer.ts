import { randomBytes } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Server } from 'restify'

/** The key of the demo shop, new with every start. */
export const demoKey = { site: 'default', kid: 'demo', secret: randomBytes(32) }

/** What a real shop's own server does for whoever is logged in there: signs a short-lived token. Here it is always Sam. */
export function serveDemoCustomer(server: Server): void {
  server.get('/demo/customer-token', async (_request, response) => {
    const token = await new SignJWT({ name: 'Sam' })
      .setProtectedHeader({ alg: 'HS256', kid: demoKey.kid })
      .setSubject('sam@example.com')
      .setAudience(demoKey.site)
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(demoKey.secret)
    response.setHeader('Cache-Control', 'no-store')
    response.send(200, { token })
  })
}
