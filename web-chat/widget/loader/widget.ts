import { mountHeed } from './mount-heed.ts'

/**
 * The script tag: `<script src="https://…/widget.js" data-site="default" async></script>`.
 * A second tag, or a page that runs it again after a change of route, changes nothing.
 */
const script = document.currentScript
if (script instanceof HTMLScriptElement && !window.heed) {
  const { site = 'default', language, theme, exit, discreet } = script.dataset
  window.heed = mountHeed({
    server: new URL(script.src).origin,
    site,
    context: {
      ...(language ? { language } : {}),
      ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
      ...(exit ? { exit } : {}),
      ...(discreet === undefined ? {} : { discreet: true }),
    },
  })
}
