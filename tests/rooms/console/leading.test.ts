import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mentionsIn, withMention } from '../../../web-chat/console/composer/mentions.ts'
import { allowedActs, mayWhisper } from '../../../web-chat/console/conversation/allowed.ts'
import { masked, splitSealed } from '../../../web-chat/console/conversation/sealed.ts'
import { emptyDesk } from '../../../web-chat/console/desk/desk-state.ts'
import { hearCall, hearDraft, hearView } from '../../../web-chat/console/desk/hearing.ts'
import { followUpOf, noFollowUp } from '../../../web-chat/console/sheets/follow-up-wish.ts'
import {
  builtConsole,
  hasBrowser,
  openBrowser,
  problems,
  signedIn,
} from './pretend/console-page.ts'
import { pretendServer } from './pretend/pretend-server.ts'
import { afternoon } from './pretend/scene.ts'

const [view] = afternoon(Date.now())
if (!view) throw new Error('the scene is empty')
const ben = { id: 'agent-2', name: 'Ben Okafor' }
const held = { ...view.row, stage: 'with-agent' as const, agent: ben }
const someone = (role: string) => ({
  agent: { id: 'agent-1', name: 'Noor Haddad', role },
  siteName: 'Harbour Goods',
})

describe('what a role is shown', () => {
  it.each(['supervisor', 'admin'])('a %s may take over, move and whisper', (role) => {
    expect(allowedActs(held, someone(role))).toEqual(['take-over', 'reassign'])
    expect(mayWhisper(held, someone(role))).toBe(true)
  })
  it('an agent sees none of that for a colleague’s conversation', () => {
    expect(allowedActs(held, someone('agent'))).toEqual([])
    expect(mayWhisper(held, someone('agent'))).toBe(false)
  })
  it('whoever is asked may say no, and nobody else can for them', () => {
    const asked = (agent: typeof ben) => ({ ...view.row, offer: { agent, until: 1 } })
    expect(allowedActs(asked(someone('agent').agent), someone('agent'))).toContain('decline')
    expect(allowedActs(asked(ben), someone('admin'))).not.toContain('decline')
  })
  it('a product owner can do nothing with any conversation', () => {
    for (const row of [view.row, held]) expect(allowedActs(row, someone('owner'))).toEqual([])
    expect(mayWhisper(held, someone('owner'))).toBe(false)
  })
})

describe('private values', () => {
  const text = 'write to [email s…@m… kzqwt] or [phone … bcdfg].'
  it('are cut out of a text, and joined again the parts are the text', () => {
    const parts = splitSealed(text)
    expect(parts.map((part) => part.text).join('')).toBe(text)
    expect(parts.flatMap(({ mask }) => mask ?? [])).toEqual(['email s…@m…', 'phone …'])
  })
  it('are read by their masks at a glance', () => {
    expect(masked(text)).toBe('write to email s…@m… or phone ….')
  })
})

describe('what the desk hears', () => {
  const desk = emptyDesk(someone('agent'))
  it('takes the draft that the server kept, but never over what was written here', () => {
    const kept = { ...view, draft: 'from the laptop' }
    expect(hearView(desk, kept).drafts).toEqual({ [view.row.conversation]: 'from the laptop' })
    const sent = { ...desk, drafts: { [view.row.conversation]: '' } }
    expect(hearView(sent, kept).drafts).toEqual({ [view.row.conversation]: '' })
    const words = { conversation: view.row.conversation, text: 'from my other window' }
    expect(hearDraft(desk, words).drafts).toEqual({ [words.conversation]: words.text })
  })
  it('shows a call once, and none about the conversation that is open', () => {
    const call = { conversation: view.row.conversation, text: 'Ben named you in a note.' }
    const once = hearCall(hearCall(desk, call), call)
    expect(once.calls).toEqual([call])
    expect(hearCall({ ...desk, open: call.conversation }, call).calls).toEqual([])
  })
})

it('names a colleague by the whole name after an @', () => {
  const text = withMention('please look @Be', ben.name)
  expect(text).toBe('please look @Ben Okafor ')
  expect(mentionsIn(text, [ben, { id: 'agent-3', name: 'Bea' }])).toEqual(['agent-2'])
})

it('asks later only with consent', () => {
  const wish = { ...noFollowUp, wanted: true, at: '2026-11-25T10:00' }
  expect(followUpOf(wish)).toBeNull()
  expect(followUpOf({ ...wish, consent: true })).toMatchObject({ consent: true, say: null })
})

describe.runIf(hasBrowser)('a supervisor at the console', { timeout: 120_000 }, () => {
  let folder = ''
  let remove = () => {}
  let browser: Browser
  beforeAll(async () => {
    ;({ folder, remove } = await builtConsole())
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    remove()
  })

  it('finds a conversation, whispers, moves it, and looks after the team, all by keys', async () => {
    const server = await pretendServer(folder, [{ ...view, row: held }])
    const page = await signedIn(browser, server.address)
    const happened = (text: string) => page.getByText(text).first().waitFor()
    await page.keyboard.press('a')
    await page.locator('dialog .row').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Take over' }).waitFor()
    await page.keyboard.press('h')
    await page.getByRole('textbox', { name: 'Whisper to Ben' }).fill('Offer the voucher.')
    await page.keyboard.press('Enter')
    await happened('Noor Haddad whispers, the customer does not see it')
    // Nobody presses the next key before the screen shows what the last one did.
    const whisper = page.getByRole('textbox', { name: 'Whisper to Ben' })
    await expect.poll(() => whisper.inputValue()).toBe('')
    await whisper.press('Escape')
    await page.keyboard.press('p')
    await page.getByRole('dialog', { name: 'Move this conversation' }).waitFor()
    await page.locator('dialog textarea').fill('Ben has to leave.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await happened('Noor Haddad moved it from Ben Okafor to the line. “Ben has to leave.”')
    await page.keyboard.press('m')
    await page.getByLabel('Capacity').fill('3')
    await page.getByLabel('Capacity').press('Enter')
    await happened('Saved.')
    await page.getByRole('button', { name: 'Send again' }).press('Enter')
    await happened('It is being sent again.')
    expect(await problems(page)).toEqual([])
    expect(server.asked).toEqual(
      expect.arrayContaining([
        { event: 'capacity', agent: 'agent-2', capacity: 3 },
        { event: 'teams', agent: 'agent-2', teams: ['bank'], skills: ['german'] },
        { event: 'send-again', key: 'hook-1' },
      ]),
    )
    await page.context().close()
    await server.close()
  })

  it('tells a product owner that conversations are not theirs, instead of trying again and again', async () => {
    const server = await pretendServer(folder, [view], { role: 'owner' })
    const page = await browser.newPage()
    await page.goto(`${server.address}/console`)
    await page.getByLabel('E-mail').fill('pat@harbour.example')
    await page.getByLabel('Password').fill('a long password')
    await page.keyboard.press('Enter')
    await page.getByText('Conversations are for agents').waitFor()
    // Told again and again, as by a server whose files change, until the page listens.
    const wrong = '1 file is not live: dialogs/praise.flow.yaml line 8: I don’t know “sya”.'
    await expect
      .poll(() => {
        server.tell('banner', [wrong])
        return page.getByText(wrong).count()
      })
      .toBe(1)
    server.tell('banner', [])
    await expect.poll(() => page.getByText(wrong).count()).toBe(0)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.context().close()
    await server.close()
  })

  it('opens private values by a click, reads what came before, and answers a call by a key', async () => {
    const scene = afternoon(Date.now())
    const server = await pretendServer(folder, scene, { role: 'agent' })
    const page = await signedIn(browser, server.address)
    expect(await page.getByRole('button', { name: 'Team' }).count()).toBe(0)
    await page.locator('.row').nth(1).click()
    const call = { conversation: view.row.conversation, by: ben, whisper: true }
    await page.locator('.card').waitFor()
    server.tell('mentioned', call)
    await page.getByText('Ben Okafor whispers to you.').waitFor()
    await page.keyboard.press('y')
    await page.getByRole('heading', { name: 'Robin Ashworth' }).waitFor()
    expect(await page.getByText('Ben Okafor whispers to you.').count()).toBe(0)
    await page.getByRole('button', { name: /^Private: email/ }).click()
    await page.getByText('robin@mail.example').waitFor()
    await page.locator('.context .found-list .row').click()
    await page.locator('dialog .earlier-entries li').first().waitFor()
    expect(await problems(page)).toEqual([])
    await page.context().close()
    await server.close()
  })
})
