import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/web-chat/console',
    emptyOutDir: true,
    target: 'es2022',
    // Keeps light-dark(), so that one palette serves both schemes.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Inlined files would be data: addresses, which the page's policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // The protocol's schemas are the server's; the console needs one constant of that room.
        moduleSideEffects: (id) =>
          !/\/src\/(protocol|conversation)\//.test(id) && !/\/zod\//.test(id),
      },
    },
  },
})
