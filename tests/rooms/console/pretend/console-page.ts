import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { chromium as installed } from '../../../needs.ts'

/** False where no browser is installed. */
export const hasBrowser = installed() !== undefined

/** The console as it is shipped, in a folder of its own. */
export async function builtConsole(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'heed-console-'))
  await build({
    configFile: join(import.meta.dirname, '../../../../web-chat/console/vite.config.ts'),
    build: { outDir: folder },
    logLevel: 'error',
  })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export function openBrowser(): Promise<Browser> {
  const calm = [
    'disable-quic',
    'no-first-run',
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
  ]
  return chromium.launch({
    executablePath: installed(),
    args: ['no-sandbox', 'disable-gpu', ...calm].map((name) => `--${name}`),
  })
}

/** A console at its desk, with the line before it. */
export async function signedIn(
  browser: Browser,
  address: string,
  look: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...look })
  const page = await context.newPage()
  await page.goto(`${address}/console`)
  await page.getByLabel('E-mail').fill('noor@harbour.example')
  await page.getByLabel('Password').fill('a long password')
  await page.keyboard.press('Enter')
  await page.locator('.row').first().waitFor()
  return page
}

/** What axe finds, one line each. */
export async function problems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
}
