/// <reference types="node" />
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes the package that a site installs which bundles its scripts: the loader and its types, with nothing of the server.
 * `npm pack ./dist/web-chat/npm` makes the archive.
 */
const built = join(import.meta.dirname, '../dist/web-chat')
const folder = join(built, 'npm')
const { version, license } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
)
const types = readFileSync(join(import.meta.dirname, 'widget/loader/api.ts'), 'utf8')

mkdirSync(folder, { recursive: true })
copyFileSync(join(built, 'heed.js'), join(folder, 'heed.js'))
writeFileSync(
  join(folder, 'heed.d.ts'),
  `${types}\n/** Puts the launcher on the page; called once. */\nexport declare function mountHeed(options: HeedOptions): HeedApi\n`,
)
writeFileSync(
  join(folder, 'package.json'),
  `${JSON.stringify(
    {
      name: 'heed-widget',
      version,
      license,
      description: 'Puts the chat of a Heed server on a page.',
      type: 'module',
      exports: { '.': { types: './heed.d.ts', default: './heed.js' } },
      sideEffects: false,
      files: ['heed.js', 'heed.d.ts'],
    },
    null,
    2,
  )}\n`,
)
