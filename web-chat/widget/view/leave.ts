/** An everyday page that explains itself to whoever looks over a shoulder. */
const everyday = 'https://www.bbc.co.uk/weather'

/** Covers the page in the same moment, clears what was kept, and goes; the back button does not lead here. */
export function leavePage(root: ShadowRoot, exit: string | undefined, clear: Promise<void>): void {
  const cover = document.createElement('div')
  cover.className = 'cover'
  root.append(cover)
  const patience = new Promise((done) => setTimeout(done, 400))
  void Promise.race([clear, patience]).finally(() => location.replace(safeExit(exit)))
}

function safeExit(exit: string | undefined): string {
  return exit && /^https?:\/\//.test(exit) ? exit : everyday
}

/** Shift three times within two seconds, and nothing between: never typed by accident. */
export function countShifts(leave: () => void): (event: KeyboardEvent) => void {
  let pressed: number[] = []
  return ({ key, repeat, timeStamp }) => {
    if (repeat) return
    pressed = key === 'Shift' ? [...pressed, timeStamp].slice(-3) : []
    const [first = 0] = pressed
    if (pressed.length === 3 && timeStamp - first < 2_000) leave()
  }
}
