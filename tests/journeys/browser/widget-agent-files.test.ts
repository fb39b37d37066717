import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUp, type TestAgent } from '../../support/agent.ts'
import {
  accessibilityProblems,
  hasBrowser,
  openBrowser,
  openWidget,
  phone,
  say,
  shown,
} from '../../support/browser.ts'
import { setUpToken, startTestApp, type TestApp } from '../../support/start-app.ts'

const picture = join(import.meta.dirname, '../../../web-chat/screenshots/widget-desktop-light.png')

describe.skipIf(!hasBrowser)('files from an agent', () => {
  let app: TestApp
  let browser: Browser

  beforeAll(async () => {
    app = await startTestApp()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('a picture is shown, and a PDF can be saved', async () => {
    const agent = await setUp(app.url, setUpToken(app), 'Ada')
    const page = await openWidget(browser, app.url, phone)
    await expect.poll(() => shown(page)).toMatch(/automated assistant/i)
    await say(page, 'I would like a person to send me the form for my lamp')
    const mine = () => agent.line().find(({ problem }) => problem.includes('lamp'))
    await expect.poll(mine).toBeDefined()
    const conversation = mine()?.conversation ?? ''
    await agent.act('claim', conversation)
    await expect.poll(() => agent.row(conversation)?.stage).toBe('with-agent')
    await send(agent, conversation, 'lamp.png', readFileSync(picture))
    await send(agent, conversation, 'form.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'))
    await page.getByRole('img', { name: 'Picture: lamp.png' }).waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save form.pdf' }).click()
    expect((await saved).suggestedFilename()).toBe('form.pdf')
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
    agent.socket.disconnect()
  })

  async function send(
    agent: TestAgent,
    conversation: string,
    name: string,
    bytes: Buffer,
  ): Promise<void> {
    const clientMessageId = `agent-sends-${name.replace('.', '-')}`
    const response = await fetch(`${app.url}/console/attachments`, {
      method: 'POST',
      headers: {
        origin: app.url,
        cookie: agent.socket.io.opts.extraHeaders?.cookie ?? '',
        'x-heed-conversation': conversation,
        'x-heed-message': clientMessageId,
        'x-heed-name': name,
      },
      body: new Uint8Array(bytes),
    })
    const left = await response.json()
    expect(left).toMatchObject({ ok: true })
    const said = { clientMessageId, text: '', attachments: [left.id] }
    expect(await agent.act('say', conversation, said)).toMatchObject({ ok: true })
  }
})
