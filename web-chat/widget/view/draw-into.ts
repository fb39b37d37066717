import panelCss from '../style/panel.css?inline'

/** The box that the chat is drawn into, with its styles. A constructed sheet needs no `style-src` of the page. */
export function drawInto(root: ShadowRoot): HTMLElement {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(panelCss)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  const box = document.createElement('div')
  box.className = 'chat'
  box.hidden = true
  root.append(box)
  return box
}
