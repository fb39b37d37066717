/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { parse } from 'yaml'
import { languages } from './widget/words/language.ts'

const here = import.meta.dirname
const interfaceTexts = join(here, '../dialogs/interface')
const demo = join(here, 'demo')
const out = join(here, '../dist/web-chat')

/**
 * Builds one part per run: `vite build -c web-chat/vite.config.ts --mode loader | module | chat | demo`.
 * They differ too much for one run: the loader is a classic script or a library, the chat a module, the demo pages.
 */
export default defineConfig(({ mode }) => {
  const shared = {
    root: here,
    base: '/',
    publicDir: false as const,
    plugins: [texts()],
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  }
  const target = ['es2023', 'safari16.4', 'chrome110', 'firefox110']
  if (mode === 'loader' || mode === 'module') {
    const isTag = mode === 'loader'
    return {
      ...shared,
      build: {
        outDir: out,
        emptyOutDir: false,
        target,
        // As a library: pages get no preload code, which could not run in a classic script.
        lib: {
          entry: join(here, 'widget/loader', isTag ? 'widget.ts' : 'mount-heed.ts'),
          formats: [isTag ? ('iife' as const) : ('es' as const)],
          name: 'heedLoader',
          fileName: () => (isTag ? 'widget.js' : 'heed.js'),
        },
      },
    }
  }
  if (mode === 'chat') {
    return {
      ...shared,
      base: '/widget/',
      plugins: [...shared.plugins, withoutWebTransport()],
      build: {
        outDir: join(out, 'widget'),
        emptyOutDir: true,
        target,
        modulePreload: false,
        rolldownOptions: {
          input: join(here, 'widget/chat.tsx'),
          preserveEntrySignatures: 'strict',
          // The protocol's schemas are for the server; the browser needs its types and one number.
          treeshake: {
            moduleSideEffects: (id: string) => !/\/src\/(protocol|conversation)\//.test(id),
          },
          // The loader asks for the words of a language by their name, while the chat is still on its way.
          output: { entryFileNames: 'chat.js', chunkFileNames: '[name].js' },
        },
      },
    }
  }
  if (mode === 'demo') {
    return {
      ...shared,
      root: demo,
      base: '/demo/',
      plugins: [demoParts()],
      build: {
        outDir: join(out, 'demo'),
        emptyOutDir: true,
        target,
        modulePreload: false,
        // Everything from files: the page forbids inline code and data.
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: ['index', 'order', 'account'].map((page) => join(demo, `${page}.html`)),
        },
      },
    }
  }
  throw new Error('Say which part: --mode loader, module, chat or demo.')
})

/** Socket.IO brings three transports; the chat names the two that it uses. */
function withoutWebTransport(): Plugin {
  return {
    name: 'without-web-transport',
    load: (id) =>
      id.endsWith('/engine.io-client/build/esm/transports/webtransport.js')
        ? 'export class WT {}'
        : null,
  }
}

/** Interface texts as modules, and the few of them that the loader needs as one. */
function texts(): Plugin {
  const launcher = 'virtual:launcher-texts'
  return {
    name: 'interface-texts',
    resolveId: (id) => (id === launcher ? `\0${launcher}` : null),
    load(id) {
      if (id === `\0${launcher}`) {
        const all = Object.fromEntries(
          languages.map((language) => [language, read(language).launcher]),
        )
        return `export const launcherTexts = ${JSON.stringify(all)}`
      }
      const language = /\/dialogs\/interface\/(\w+)\.yaml$/.exec(id)?.[1]
      if (!language) return null
      this.addWatchFile(id)
      const { launcher: _ofTheLoader, ...rest } = read(language)
      return { code: `export const texts = ${JSON.stringify(rest)}`, moduleType: 'js' }
    },
  }
}

function read(language: string): Record<string, unknown> {
  return parse(readFileSync(join(interfaceTexts, `${language}.yaml`), 'utf8'))
}

/** Puts `<!-- part: name -->` and `<!-- picture: name -->` into the demo's pages, marks where one is, and serves the pictures to cards as well. */
function demoParts(): Plugin {
  const folders = { part: ['parts', 'html'], picture: ['pictures', 'svg'] } as const
  return {
    name: 'demo-parts',
    generateBundle() {
      const pictures = join(demo, 'pictures')
      for (const name of readdirSync(pictures)) {
        const picture = readFileSync(join(pictures, name), 'utf8')
        const source = picture.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
        this.emitFile({ type: 'asset', fileName: `pictures/${name}`, source })
      }
    },
    transformIndexHtml: {
      order: 'pre',
      handler(page, { path }) {
        const here = path.endsWith('index.html') ? '/' : `/demo${path}`
        return page
          .replace(
            /<!-- (part|picture): (\w+) -->/g,
            (_, kind: 'part' | 'picture', name: string) => {
              const [folder, ending] = folders[kind]
              return readFileSync(join(demo, folder, `${name}.${ending}`), 'utf8').trim()
            },
          )
          .replace(`<a href="${here}">`, `<a href="${here}" aria-current="page">`)
      },
    },
  }
}
