import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
// For the type of `window.heed`.
import type {} from '../../../web-chat/widget/loader/api.ts'
import { setUp, type TestAgent } from '../../support/agent.ts'
import {
  desktop,
  hasBrowser,
  openBrowser,
  openChat,
  phone,
  say,
  shown,
} from '../../support/browser.ts'
import { type HostPage, type HostPageLook, startHostPage } from '../../support/host-page.ts'
import { setUpToken, startTestApp, type TestApp } from '../../support/start-app.ts'

const secret = randomBytes(32)

describe.skipIf(!hasBrowser)('on somebody’s own site', () => {
  let app: TestApp
  let browser: Browser
  let agent: TestAgent
  let plain: HostPage
  let strict: HostPage
  let wrong: HostPage
  let stranger: HostPage
  const all: HostPage[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    plain = await host({})
    strict = await host({
      csp: (chat) =>
        `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'none'; img-src 'none'; connect-src ${chat} ${chat.replace('http', 'ws')}; require-trusted-types-for 'script'`,
      tag: async (chat) => `nonce="abc" crossorigin="anonymous" integrity="${await hashOf(chat)}"`,
    })
    wrong = await host({ tag: () => 'data-site="no-such-shop"' })
    stranger = await host({})
    app = await startTestApp({
      HEED_ORIGINS: `${plain.url},${strict.url},${wrong.url}`,
      HEED_IDENTITY_KEYS: `default/2026=${secret.toString('base64url')}`,
    })
    agent = await setUp(app.url, setUpToken(app), 'Ada')
  })
  afterAll(async () => {
    agent?.socket.disconnect()
    await browser?.close()
    for (const page of all) page.stop()
    await app?.stop()
  })

  test('a page without inline code, eval, inline styles or parsed markup runs the whole chat', async () => {
    const page = await visit(strict, desktop)
    const complaints: string[] = []
    page.on('console', (line) => {
      if (/Content Security Policy|TrustedHTML|integrity/i.test(line.text())) {
        complaints.push(line.text())
      }
    })
    await page.reload()
    await openChat(page)
    await say(page, 'Hello from a strict page')
    await said(page, 'Hello from a strict page')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'A breathing pause' }).click()
    const box = await page.getByRole('dialog').boundingBox()
    expect(box?.width).toBeGreaterThan(300)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('costs a page that nobody chats on nothing: no request, no cookie, nothing stored', async () => {
    const context = await browser.newContext({ ...desktop, serviceWorkers: 'block' })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(plain.url)
    await page.getByRole('button', { name: 'Open chat' }).waitFor()
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/widget.js'])
    expect((await context.storageState({ indexedDB: true })).origins).toEqual([])
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  test('a page whose origin is not listed is told so in words', async () => {
    const page = await visit(stranger, phone)
    await openChat(page)
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/cannot be opened here/)
    await page.context().close()
  })

  test('so is a page with the key of no site', async () => {
    const page = await visit(wrong, phone)
    await openChat(page)
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/cannot be opened here/)
    await page.context().close()
  })

  test('identified in mid-conversation: it goes on, under their name, and opens only for them', async () => {
    const page = await visit(plain, desktop)
    await openChat(page)
    await say(page, 'I want to talk to a person, I am a bit stuck')
    await expect.poll(() => agent.line().map(({ customer }) => customer)).toContain('')
    const [row] = agent.line()
    await identify(page, await token('sam'))
    await expect.poll(() => agent.row(row?.conversation ?? '')?.customer).toBe('Sam Lee')
    await said(page, 'I want to talk to a person, I am a bit stuck')
    await say(page, 'and now you know me')
    await said(page, 'and now you know me')

    const elsewhere = await visit(plain, phone)
    await identify(elsewhere, await token('sam'))
    await openChat(elsewhere)
    await said(elsewhere, 'and now you know me')
    await elsewhere.context().close()

    const stranger = await page.context().newPage()
    await stranger.goto(plain.url)
    await openChat(stranger)
    await expect.poll(() => shown(stranger)).toMatch(/automated assistant/i)
    expect(await shown(stranger)).not.toMatch(/stuck|know me/)
    await page.context().close()
  })

  test('two accounts in two tabs never see each other’s words, sent or not', async () => {
    const sam = await visit(plain, desktop)
    const alex = await sam.context().newPage()
    await alex.goto(plain.url)
    await identify(sam, await token('sam-two'))
    await identify(alex, await token('alex'))
    await openChat(sam)
    await openChat(alex)
    const away = /\/socket\.io\/|\/chat\/tickets/
    await sam.context().setOffline(true)
    await sam.context().route(away, (route) => route.abort())
    await say(sam, 'words of Sam')
    await say(alex, 'words of Alex')
    await sam.context().unroute(away)
    await sam.context().setOffline(false)
    await said(sam, 'words of Sam')
    await said(alex, 'words of Alex')
    expect(await shown(sam)).not.toContain('Alex')
    expect(await shown(alex)).not.toContain('words of Sam')
    await sam.context().close()
  })

  test('a token that has ended costs nothing: a fresh one brings the chat back with what was not sent', async () => {
    const page = await visit(plain, phone)
    await identify(page, await token('robin'))
    await openChat(page)
    await expect.poll(() => shown(page)).toMatch(/automated assistant/i)
    await page.context().setOffline(true)
    await say(page, 'kept while the token ended')
    await expect.poll(() => shown(page)).toContain('kept while the token ended')
    await page.context().setOffline(false)

    const isNamed = (request: Request) => request.postData()?.includes('identity') ?? false
    await page.route('**/chat/tickets', (route) =>
      isNamed(route.request()) ? route.fulfill({ status: 401, body: '{}' }) : route.continue(),
    )
    await page.goto(plain.url)
    const told = refusal(page)
    await identify(page, await token('robin'))
    await told
    await expect.poll(() => shown(page)).toMatch(/automated assistant/i)
    expect(await shown(page)).not.toContain('kept while')
    await page.unroute('**/chat/tickets')
    await identify(page, await token('robin'))
    await said(page, 'kept while the token ended')
    await page.context().close()
  })

  test('a token that is not taken costs nobody the chat, and the page is told', async () => {
    const page = await visit(plain, phone)
    const told = refusal(page)
    await identify(page, await token('mallory', randomBytes(32)))
    await openChat(page)
    await told
    await say(page, 'without a name then')
    await said(page, 'without a name then')
    await page.context().close()
  })

  test('logging out clears the device: the next person finds nothing', async () => {
    const page = await visit(plain, desktop)
    await identify(page, await token('kim'))
    await openChat(page)
    await say(page, 'the words of Kim')
    await said(page, 'the words of Kim')
    await page.getByRole('textbox', { name: 'Write a message' }).fill('half a sentence')
    await page.evaluate(() => window.heed?.identify(null))
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(false)
    await expect.poll(() => kept(page)).toEqual([])
    await openChat(page)
    await expect.poll(() => shown(page)).toMatch(/automated assistant/i)
    expect(await shown(page)).not.toContain('Kim')
    expect(await page.getByRole('textbox', { name: 'Write a message' }).inputValue()).toBe('')
    await page.context().close()
  })

  test('a router that swaps the page, a second tag and destroy do no harm', async () => {
    const page = await visit(plain, desktop)
    await page.evaluate(async () => {
      document.body.replaceChildren(document.createElement('p'))
      history.pushState({}, '', '/another')
      const again = document.createElement('script')
      again.src = document.querySelector('script')?.src ?? ''
      const loaded = new Promise((done) => again.addEventListener('load', done))
      document.head.append(again)
      await loaded
    })
    await openChat(page)
    expect(await page.locator('heed-chat').count()).toBe(1)
    await page.evaluate(() => window.heed?.destroy())
    await expect.poll(() => page.locator('heed-chat').count()).toBe(0)
    expect(await page.evaluate(() => window.heed)).toBeUndefined()
    await page.context().close()
  })

  test('as a module of a bundled page it is the same', async () => {
    const page = await visit(plain, phone)
    await page.evaluate(() => window.heed?.destroy())
    await page.route('**/heed.js', (route) =>
      route.fulfill({ path: built('npm/heed.js'), contentType: 'text/javascript' }),
    )
    await page.addScriptTag({
      type: 'module',
      content: `import { mountHeed } from '/heed.js'
mountHeed({ server: '${app.url}', site: 'default', context: { language: 'de' } }).open()`,
    })
    await page.getByRole('textbox', { name: 'Nachricht schreiben' }).waitFor()
    await page.context().close()
  })

  async function host(look: Omit<HostPageLook, 'chat'>): Promise<HostPage> {
    const page = await startHostPage({ ...look, chat: () => app.url })
    all.push(page)
    return page
  }

  async function visit(site: HostPage, size: object): Promise<Page> {
    const context = await browser.newContext({ ...size, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(site.url)
    await page.getByRole('button', { name: 'Open chat' }).waitFor()
    return page
  }
})

function token(sub: string, key: Uint8Array = secret): Promise<string> {
  return new SignJWT({ name: 'Sam Lee' })
    .setProtectedHeader({ alg: 'HS256', kid: '2026' })
    .setSubject(sub)
    .setAudience('default')
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(key)
}

async function identify(page: Page, given: string): Promise<void> {
  await page.evaluate(async (signed) => window.heed?.identify(signed), given)
}

function refusal(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => window.heed?.on('identity-refused', done)))
}

async function said(page: Page, text: string): Promise<void> {
  const inLog = page.locator('.row .message.customer', { hasText: text })
  await expect.poll(() => inLog.count()).toBe(1)
  await expect.poll(() => page.locator('[data-state]').count()).toBe(0)
}

/** What the browser keeps for this page. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    return [...databases.map(({ name }) => String(name)), ...Object.keys(sessionStorage)]
  })
}

function built(name: string): string {
  return join(import.meta.dirname, '../../../dist/web-chat', name)
}

async function hashOf(chat: string): Promise<string> {
  const script = await (await fetch(`${chat}/widget.js`)).text()
  return `sha384-${createHash('sha384').update(script).digest('base64')}`
}
