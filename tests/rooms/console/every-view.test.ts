import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  builtConsole,
  hasBrowser,
  openBrowser,
  problems,
  signedIn,
} from './pretend/console-page.ts'
import { type PretendServer, pretendServer } from './pretend/pretend-server.ts'
import { afternoon } from './pretend/scene.ts'

const crisis = 'conv-crisis-0001'
const banners = ['Not signed yet: 184 crisis texts and help lines. Nobody has read them.']
const me = { id: 'agent-1', name: 'Noor Haddad' }
const ben = { id: 'agent-2', name: 'Ben Okafor' }
let folder = ''
let remove = () => {}
let browser: Browser
let server: PretendServer

beforeAll(async () => {
  ;({ folder, remove } = await builtConsole())
  if (hasBrowser) browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  remove()
})

async function opened(look: object = {}): Promise<Page> {
  server = await pretendServer(folder, afternoon(Date.now()), { banners })
  return signedIn(browser, server.address, look)
}

async function closed(page: Page): Promise<void> {
  await page.context().close()
  await server.close()
}

/** The crisis, with somebody else, or offered to this agent. */
function change(row: object): void {
  const view = server.views.get(crisis)
  if (!view) throw new Error('the scene has lost its crisis')
  server.views.set(crisis, { ...view, row: { ...view.row, ...row } })
  server.happen(crisis, { type: 'note-written', agent: ben, text: 'See above.' })
}

describe.runIf(hasBrowser)('every view', { timeout: 120_000 }, () => {
  it('tells on one screen of 1280 × 800, with nothing to scroll, why a person is needed and how to begin', async () => {
    const page = await opened()
    await page.locator('.row').first().click()
    await page.locator('.card').waitFor()
    const hidden = await page.evaluate(() => {
      const parts =
        '.card-why, .card-problem, .card-trigger, .card-facts dd, .card-suggestion, .acts'
      return [...document.querySelectorAll<HTMLElement>(parts)].flatMap((part) => {
        const { top, bottom, left, right } = part.getBoundingClientRect()
        const clip = part.closest('.card-body')?.getBoundingClientRect()
        const isWhole =
          top >= (clip?.top ?? 0) - 1 &&
          bottom <= (clip?.bottom ?? innerHeight) + 1 &&
          left >= 0 &&
          right <= innerWidth
        return isWhole ? [] : [`${part.className} ${part.textContent}`]
      })
    })
    expect(hidden).toEqual([])
    for (const told of [
      'Someone may be in danger',
      'do not want to be here any more',
      'Are you safe',
    ]) {
      await page.locator('.card').getByText(told).first().waitFor()
    }
    await closed(page)
  })

  it('has two rows at most above the line on a phone, and keeps the banner out of a conversation', async () => {
    const page = await opened({ viewport: { width: 390, height: 844 } })
    const rows = () =>
      page.evaluate(() => {
        const tops = [...document.querySelectorAll('.top-bar :is(button, select, .site)')]
          .map((each) => each.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ top, height }) => Math.round((top + height / 2) / 20))
        return new Set(tops).size
      })
    expect(await rows()).toBeLessThanOrEqual(2)
    await page.locator('.row').first().click()
    await page.locator('.card').waitFor()
    expect(await page.locator('.banner:visible').count()).toBe(0)
    await closed(page)
  })

  it('enlarged to 200 %, nothing is wider than the screen and every act can be reached', async () => {
    const page = await opened({ viewport: { width: 640, height: 400 } })
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
    expect(await overflow()).toBe(0)
    await page.locator('.row').first().click()
    await page.getByRole('button', { name: 'Claim' }).click()
    const field = page.getByRole('textbox', { name: 'Reply to' })
    await field.fill('I am here.')
    expect(await overflow()).toBe(0)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.locator('.said-agent:not(.said-unsent)').waitFor()
    for (const act of ['Transfer…', 'Let go…', 'Hand back…', 'Finish']) {
      const button = page.getByRole('button', { name: act })
      await button.scrollIntoViewIfNeeded()
      const box = await button.boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= 640).toBe(true)
    }
    await closed(page)
  })

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) => [
    ['a desk', { colorScheme, viewport: { width: 1280, height: 800 } }] as const,
    ['a phone', { colorScheme, viewport: { width: 390, height: 844 } }] as const,
  ])
  it.each(looks)(
    'axe finds nothing in wrapping up, moving, handing back and settings, and nothing is cut off, on %s %o',
    async (_, look) => {
      const page = await opened(look)
      const found: string[] = []
      const scan = async (sheet: string | RegExp) => {
        await page.locator('dialog').getByRole('heading', { name: sheet }).first().waitFor()
        found.push(...(await problems(page)))
        const isCut = await page
          .locator('dialog')
          .evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        if (isCut) found.push(`${sheet} is cut off at its side`)
        await page.keyboard.press('Escape')
        await page.locator('dialog').waitFor({ state: 'detached' })
      }
      await page.getByRole('button', { name: 'Settings' }).click()
      await scan('Settings')
      await page.locator('.row').first().click()
      change({ offer: { agent: me, until: Date.now() + 30_000 } })
      await page.getByRole('button', { name: 'Not me' }).first().waitFor()
      found.push(...(await problems(page)))
      await page.keyboard.press('p')
      await scan(/Move this/)
      await page.keyboard.press('c')
      await page.getByRole('textbox', { name: 'Reply to' }).waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('x')
      await page.keyboard.type('They are safe now.')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.locator('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('b')
      await scan(/Hand back/)
      await page.keyboard.press('e')
      await page.locator('dialog').getByRole('heading', { name: 'Wrap up' }).waitFor()
      await page.getByLabel('Goodwill given').selectOption('voucher')
      await page.getByLabel(/Ask them later/).check()
      await scan('Wrap up')
      expect(found).toEqual([])
      await closed(page)
    },
  )

  it('lets a supervisor, and whoever is asked or tired, do everything without a mouse', async () => {
    const page = await opened()
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key)
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        )
      }
    }
    const asked = (event: string) =>
      expect.poll(() => server.asked.map((one) => Reflect.get(one, 'event'))).toContain(event)
    const sheet = page.locator('dialog')

    await press('j', 'g', 'g', 'i', 'i')
    change({ offer: { agent: me, until: Date.now() + 30_000 } })
    await page.getByRole('button', { name: 'Not me' }).first().waitFor()
    await press('d')
    await asked('decline')
    change({ stage: 'with-agent', agent: ben, offer: null })
    await page.getByRole('button', { name: /^Whisper to Ben/ }).waitFor()
    await press('h')
    await page.keyboard.type('Ask for her sister.')
    await press('Enter', 'Escape')
    await asked('whisper')
    await press('p')
    await sheet.waitFor()
    await press('Tab')
    await page.keyboard.type('Nearer to it.')
    await press('Tab', 'Enter')
    await asked('reassign')
    change({ stage: 'with-agent', agent: ben })
    await page.getByRole('button', { name: 'Take over' }).waitFor()
    await press('o')
    await asked('take-over')
    await page.getByRole('textbox', { name: 'Reply to' }).waitFor()
    const chooser = page.waitForEvent('filechooser')
    await press('Escape', 's')
    await chooser
    await press('l')
    await sheet.waitFor()
    // No reason is needed.
    await press('Tab', 'Enter')
    await asked('release')
    await sheet.waitFor({ state: 'detached' })
    await press('m')
    await page.getByLabel('Capacity').focus()
    await press('ArrowDown', 'Enter')
    await asked('capacity')
    await page.getByRole('button', { name: /^Send again/ }).focus()
    await press('Enter')
    await asked('send-again')
    await press('Escape', 'a')
    await sheet.waitFor()
    await press('Escape', 'z')
    await sheet.waitFor()
    await press('Escape')
    server.tell('mentioned', { conversation: 'conv-severe-0002', by: ben, whisper: false })
    await page.getByText('Ben Okafor named you').waitFor()
    await press('y')
    await page.getByRole('heading', { name: 'Amina Diallo' }).waitFor()
    await page.getByLabel('Your state').focus()
    await press('c')
    await asked('state')
    await closed(page)
  })
})
