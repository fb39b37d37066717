import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  builtConsole,
  hasBrowser,
  openBrowser,
  problems,
  signedIn,
} from './pretend/console-page.ts'
import { payloads } from './pretend/payloads.ts'
import { pretendServer } from './pretend/pretend-server.ts'
import { afternoon, everywhere } from './pretend/scene.ts'

const crisis = 'conv-crisis-0001'
let folder = ''
let remove = () => {}
let browser: Browser

beforeAll(async () => {
  ;({ folder, remove } = await builtConsole())
  if (hasBrowser) browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  remove()
})

it('weighs at most 150 kB on its way to an agent', () => {
  const files = readdirSync(join(folder, 'assets')).map((name) => join(folder, 'assets', name))
  const weight = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  expect(weight).toBeGreaterThan(10_000)
  expect(weight).toBeLessThanOrEqual(150 * 1024)
})

describe.runIf(hasBrowser)('in a browser', { timeout: 120_000 }, () => {
  const sizes = [
    ['a desk', 1280, 800],
    ['a tablet', 820, 1180],
    ['a phone', 390, 844],
    ['a desk at 200 %', 640, 400],
  ] as const
  it.each(
    sizes.flatMap(([name, width, height]) =>
      (['light', 'dark'] as const).map((scheme) => [name, scheme, width, height] as const),
    ),
  )('axe finds nothing on %s, %s', async (_name, colorScheme, width, height) => {
    const server = await pretendServer(folder, afternoon(Date.now()), {
      banners: ['Not signed yet.'],
    })
    const page = await signedIn(browser, server.address, {
      colorScheme,
      viewport: { width, height },
    })
    const found = [await problems(page)]
    await page.locator('.row').first().click()
    await page.locator('.card').waitFor()
    found.push(await problems(page))
    await page.keyboard.press('g')
    found.push(await problems(page))
    expect(found.flat()).toEqual([])
    await page.context().close()
    await server.close()
  })

  it.each(['light', 'dark'] as const)(
    'axe finds nothing in the sheets and in what one writes, %s',
    async (colorScheme) => {
      const server = await pretendServer(folder, afternoon(Date.now()))
      const page = await signedIn(browser, server.address, { colorScheme })
      const found: string[] = []
      await page.locator('.row').first().click()
      await page.getByRole('button', { name: 'Claim' }).click()
      const field = page.getByRole('textbox', { name: 'Reply to' })
      for (const draft of ['Calm down, you should have called.', '/']) {
        await field.fill(draft)
        found.push(...(await problems(page)))
      }
      await field.fill('')
      await field.press('Escape')
      for (const key of ['?', 'x', 't', 'l', 'b', 'a', 'm', 'z']) {
        await page.keyboard.press(key)
        await page.locator('dialog').waitFor()
        found.push(...(await problems(page)))
        await page.keyboard.press('Escape')
      }
      expect(found).toEqual([])
      await page.context().close()
      await server.close()
    },
  )

  it('lets an agent do everything without a mouse', async () => {
    const server = await pretendServer(folder, afternoon(Date.now()))
    const page = await signedIn(browser, server.address)
    // Nobody presses the next key before the screen shows what the last one did.
    const drawn = () =>
      page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key)
        await drawn()
      }
    }
    await page.locator('.row').first().waitFor()
    const happened = (text: string) =>
      page.locator('.event-line', { hasText: text }).first().waitFor()
    await press('j', 'c')
    await happened('Noor Haddad claimed')
    await press('Escape', 'u', 'Enter')
    await page.locator('.said-agent:not(.said-unsent)').waitFor()
    await page.keyboard.type('Calm down.')
    await press('Alt+1')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Reply to' }).inputValue())
      .toContain('That sounds hard')
    await press('Control+a', 'Delete')
    // No rule knows this one: what was learned is fetched, and finds it.
    await page.keyboard.type('Perhaps read what you sign next time, that saves us both trouble.')
    await page.getByText('as if it were their fault').waitFor()
    await press('Control+a', 'Delete')
    await page.keyboard.type('/')
    await press(...Array(12).fill('ArrowDown'))
    const chosen = page.locator('[role=listbox] [aria-selected=true]')
    expect(await chosen.evaluate(isInSightOfItsList)).toBe(true)
    await press('Escape')
    await page.keyboard.type('/stay')
    await press('Enter', 'Enter')
    await page.getByText('Take all the time you need.').first().waitFor()
    await press('Escape', 'n')
    await page.keyboard.type('The bank team knows.')
    await press('Enter', 'Escape', 'b')
    await page.keyboard.type('Go on with the order.')
    await press('Tab', 'Tab', 'Enter')
    await page.locator('dialog').getByText('There was a sign of danger').waitFor()
    await press('Escape', 'x')
    await page.keyboard.type('A friend is there.')
    await press('Tab', 'Enter')
    await happened('cleared the crisis')
    await press('v', ']', '3')
    await happened('wrong feeling')
    await press('e')
    await page.getByRole('heading', { name: 'Wrap up' }).waitFor()
    await press('ArrowDown', 'Tab')
    await page.keyboard.type('Call at six.')
    await press('Tab', 'Tab', 'Tab', 'Enter')
    await happened('closed it: follow-up promised')
    await press('Escape', 'j', 'c')
    await page.getByRole('textbox', { name: 'Reply to Amina' }).waitFor()
    await press('Escape', 't')
    await page.keyboard.type('bereavement')
    await press('Tab')
    await page.keyboard.type('She must not be asked for a signature.')
    await press('Tab', 'Enter')
    await happened('passed it to bereavement')
    await press('q', 'f')
    await page.keyboard.type('8841')
    await expect.poll(() => page.locator('.row').count()).toBe(1)
    expect(server.views.get(crisis)?.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'agent-joined',
        'agent-said',
        'note-written',
        'crisis-cleared',
        'reviewed',
        'agent-finished',
        'wrapped-up',
      ]),
    )
    await page.context().close()
    await server.close()
  })

  it('tells the loser of a race who has it, and keeps what a lost owner wrote', async () => {
    const server = await pretendServer(folder, afternoon(Date.now()))
    const page = await signedIn(browser, server.address)
    await page.locator('.row').first().click()
    await page.getByRole('button', { name: 'Claim' }).waitFor()
    const before = server.views.get(crisis)
    if (!before) throw new Error('the scene has lost its crisis')
    const ben = { id: 'agent-2', name: 'Ben Okafor' }
    server.views.set(crisis, { ...before, row: { ...before.row, stage: 'with-agent', agent: ben } })
    await page.getByRole('button', { name: 'Claim' }).click()
    await page.getByText('Already with Ben Okafor.').waitFor()
    server.views.set(crisis, before)
    await page.getByRole('button', { name: 'Claim' }).click()
    const field = page.getByRole('textbox', { name: 'Reply to' })
    await field.fill('I am reading this now.')
    server.views.set(crisis, { ...before, row: { ...before.row, stage: 'with-agent', agent: ben } })
    await field.press('Enter')
    await page.getByText('Claim it first.').waitFor()
    expect(await field.inputValue()).toBe('I am reading this now.')
    await page.context().close()
    await server.close()
  })

  it('keeps what is written without a connection, says so, survives a reload and sends it once', async () => {
    const server = await pretendServer(folder, afternoon(Date.now()))
    const page = await signedIn(browser, server.address)
    await page.locator('.row').first().click()
    await page.getByRole('button', { name: 'Claim' }).click()
    const field = page.getByRole('textbox', { name: 'Reply to' })
    await field.waitFor()
    server.cut(true)
    await page.getByText('Offline, trying again').waitFor()
    await field.fill('I am still here.')
    await field.press('Enter')
    await page.getByText('Offline, 1 message unsent').waitFor()
    await page.reload()
    await page.getByText('1 message unsent').waitFor()
    server.cut(false)
    await page.locator('.said-agent', { hasText: 'I am still here.' }).waitFor({ timeout: 30_000 })
    await page.getByText('Online', { exact: true }).waitFor()
    const said = server.views.get(crisis)?.events.filter(({ type }) => type === 'agent-said')
    expect(said).toHaveLength(1)
    await page.context().close()
    await server.close()
  })

  it.each([
    ['with', true],
    ['without', false],
  ])(
    'shows sixty hostile texts as text in every field, %s the page’s policy',
    async (_word, strict) => {
      expect(new Set(payloads).size).toBe(60)
      const server = await pretendServer(
        folder,
        payloads.map((text, index) => everywhere(text, index)),
        {
          strict,
          banners: payloads,
        },
      )
      const page = await signedIn(browser, server.address)
      const dialogs: string[] = []
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message())
        void dialog.dismiss()
      })
      for (const [index, payload] of payloads.entries()) {
        await page.locator(`.row[data-conversation="hostile-${index}"]`).click()
        await page.getByRole('heading', { name: payload.trim(), exact: true }).waitFor()
        await page.getByRole('link', { name: payload.trim(), exact: true }).first().waitFor()
        // The draft that the server kept, and a ready-made reply with the customer's name in it.
        await page.getByText('Your draft is kept').waitFor()
        await page.keyboard.press('c')
        const field = page.getByRole('textbox', { name: 'Reply to' })
        await expect.poll(() => field.inputValue()).toBe(payload)
        await field.fill('/hello')
        await field.press('Enter')
        await expect.poll(() => field.inputValue()).toContain('a person')
        await field.press('Escape')
      }
      await page.keyboard.press('a')
      await expect.poll(() => page.locator('dialog .row').count()).toBe(payloads.length)
      await page.locator('dialog .row').last().click()
      const executed = await page.evaluate(() => 'executed' in window)
      const foreign = await page
        .locator('#console :is(script, iframe, object, embed, img, video, meta, base, link)')
        .count()
      expect({ executed, foreign, dialogs }).toEqual({ executed: false, foreign: 0, dialogs: [] })
      await page.context().close()
      await server.close()
    },
    // Sixty customers, each opened, claimed and answered.
    400_000,
  )

  it('opens ten thousand messages, draws only what is near, and jumps to the first', async () => {
    const [, , view] = afternoon(Date.now())
    if (!view) throw new Error('the scene is too small')
    const { events, row } = view
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      type: 'customer-said' as const,
      clientMessageId: `message-of-${index}`,
      text: `number ${index} `.repeat(1 + (index % 9)),
      conversationId: row.conversation,
      seq: events.length + index + 1,
      customerSeq: null,
      epoch: 1,
      at: Date.now(),
    }))
    const server = await pretendServer(folder, [{ ...view, events: [...events, ...many] }])
    const page = await signedIn(browser, server.address)
    await page.locator('.row').click()
    await page.getByText('number 9999').first().waitFor()
    expect(await page.locator('.entry').count()).toBeLessThan(80)
    await page.locator('.card-trigger').first().click()
    await page.locator('.entry', { hasText: 'order 8841 says' }).waitFor()
    await page.getByRole('button', { name: 'Latest' }).click()
    await page.getByText('number 9999').first().waitFor()
    await page.context().close()
    await server.close()
  })

  it('says once to a screen reader that somebody new is in danger', async () => {
    const scene = afternoon(Date.now())
    const server = await pretendServer(folder, scene.slice(1))
    const page = await signedIn(browser, server.address)
    const urgent = page.locator('[aria-live=assertive]')
    expect(await urgent.textContent()).toBe('')
    for (const view of scene.slice(0, 1)) server.views.set(view.row.conversation, view)
    server.happen(crisis, {
      type: 'note-written',
      agent: { id: 'agent-2', name: 'Ben' },
      text: 'x',
    })
    await expect.poll(() => urgent.textContent()).toContain('Crisis. Robin Ashworth.')
    expect(await page.title()).toBe('(3) Crisis · Harbour Goods')
    await page.context().close()
    await server.close()
  })

  it('takes the one-time token out of the address', async () => {
    const server = await pretendServer(folder, [])
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${server.address}/console#setup=a-token-that-works-only-once`)
    await page.getByRole('heading', { name: 'Welcome' }).waitFor()
    expect(page.url()).toBe(`${server.address}/console`)
    await context.close()
    await server.close()
  })
})

function isInSightOfItsList(option: HTMLElement): boolean {
  const { top, bottom } = option.getBoundingClientRect()
  const list = option.parentElement?.getBoundingClientRect()
  return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1
}
