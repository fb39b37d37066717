import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityProblems,
  hasBrowser,
  openBrowser,
  setUpConsole,
} from '../../support/browser.ts'
import { openCustomer } from '../../support/customer.ts'
import { pushService } from '../../support/push-service.ts'
import { setUpToken, startTestApp, type TestApp } from '../../support/start-app.ts'

const minute = 60_000
/** A Monday at noon in London. */
const clock = { now: Date.UTC(2026, 10, 23, 12) }

describe.skipIf(!hasBrowser)('calls to a device whose console is closed', () => {
  let service: Awaited<ReturnType<typeof pushService>>
  let app: TestApp
  let browser: Browser
  let lea: Page
  let key = ''
  beforeAll(async () => {
    service = await pushService(() => key)
    const env = { HEED_PUSH_CONTACT: 'mailto:ops@shop.example', HEED_PUSH_SERVICES: service.url }
    app = await startTestApp(env, () => clock.now)
    browser = await openBrowser()
    const look = { viewport: { width: 1280, height: 800 }, serviceWorkers: 'allow' }
    lea = await setUpConsole(browser, app.url, setUpToken(app), 'Lea', look)
    await lea.context().grantPermissions(['notifications'])
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
    service?.stop()
  })

  test('are switched on in the settings, come as a notification, open what they are about, and are switched off', async () => {
    await standIn(lea, service.subscription)
    const switched = lea.getByRole('checkbox', { name: /even with the console closed/ })
    await lea.getByRole('button', { name: 'Settings' }).click()
    const settled = () => expect.poll(() => switched.getAttribute('aria-disabled')).toBe('false')
    await settled()
    await switched.check()
    await settled()
    key = await lea.evaluate(() => String(Reflect.get(window, 'keyGiven')))
    expect(await accessibilityProblems(lea)).toEqual([])
    await lea.keyboard.press('Escape')

    const customer = await openCustomer(app.url)
    await customer.say('I am in tears, I cannot cope with this any more, I need a person')
    await lea.locator(`.row[data-conversation="${customer.conversation}"]`).waitFor()
    clock.now += 5 * minute + 1_000
    await expect.poll(() => service.called.length).toBe(1)

    // The service hands on what it was given, as the browser's own would.
    const deliver = await deliverer(lea, app.url)
    const shown = () =>
      lea.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration('/console/')
        const notes = (await registration?.getNotifications()) ?? []
        return notes.map(({ title, body }) => `${title}: ${body}`)
      })
    // A worker that is just being put to sleep drops what devtools hand it; sent twice it shows once.
    const deliveredAndShown = async () => {
      await deliver(JSON.stringify(service.called[0]?.payload))
      return shown()
    }
    await expect
      .poll(deliveredAndShown, { interval: 500 })
      .toEqual(['Nobody came in time: Somebody is waiting. Level: Severe'])
    await lea.evaluate((hash) => {
      navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { open: hash } }))
    }, `#conversation/${customer.conversation}`)
    await lea.getByRole('region', { name: 'Hand-over' }).waitFor()

    await lea.getByRole('button', { name: 'Settings' }).click()
    await settled()
    await switched.uncheck()
    await settled()
    await lea.keyboard.press('Escape')
    const second = await openCustomer(app.url)
    await second.say('I want to kill myself')
    await lea.locator(`.row[data-conversation="${second.conversation}"]`).waitFor()
    clock.now += 4 * minute
    await lea.getByText(/The alert outside has gone out/).waitFor()
    expect(service.tries()).toBe(1)
    for (const { socket } of [customer, second]) socket.disconnect()
  })
})

/** This machine reaches no browser maker's push service, so ours stands in for it; all else is the browser's own. */
async function standIn(page: Page, subscription: object): Promise<void> {
  await page.evaluate((given) => {
    let made: object | null = null
    PushManager.prototype.subscribe = async (options) => {
      Reflect.set(window, 'keyGiven', options?.applicationServerKey)
      made = {
        ...given,
        toJSON: () => given,
        unsubscribe: async () => {
          made = null
          return true
        },
      }
      // As much of a subscription as a page uses.
      return made as PushSubscription
    }
    PushManager.prototype.getSubscription = async () => made as PushSubscription | null
  }, subscription)
}

async function deliverer(page: Page, origin: string): Promise<(data: string) => Promise<void>> {
  // What reaches a worker before it is at work is dropped without a word.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration('/console/')
        return registration?.active?.state
      }),
    )
    .toBe('activated')
  const devtools = await page.context().newCDPSession(page)
  const id = new Promise<string>((found) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations
      if (registration) found(registration.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  const registrationId = await id
  return async (data) => {
    await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  }
}
