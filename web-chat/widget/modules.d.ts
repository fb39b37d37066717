/** What the build makes of files that are not TypeScript: see `web-chat/vite.config.ts`. */
declare module '*.css?inline' {
  const css: string
  // biome-ignore lint/style/noDefaultExport: this is how Vite hands over a style sheet
  export default css
}
declare module '*.yaml' {
  export const texts: import('./words/texts.ts').Texts
}
declare module 'virtual:launcher-texts' {
  export const launcherTexts: Readonly<
    Partial<Record<string, import('./words/texts.ts').LauncherTexts>>
  >
}
