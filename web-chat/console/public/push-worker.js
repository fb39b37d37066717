// Shows a call while no console is open. What arrives is a level and a link: nothing that a customer wrote.
// Plain JavaScript, because a browser takes a worker of this kind only from an address that never changes.

const levels = {
  none: 'Calm',
  mild: 'Mild',
  moderate: 'Moderate',
  severe: 'Severe',
  crisis: 'Crisis',
}

self.addEventListener('push', (event) => {
  event.waitUntil(show(event.data?.json() ?? {}))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data))
})

function show({ level, link }) {
  return self.registration.showNotification('Nobody came in time', {
    body: `Somebody is waiting. Level: ${levels[level] ?? 'not known'}`,
    // A call that is sent twice shows once.
    tag: String(link),
    requireInteraction: level === 'crisis',
    data: hashOf(link),
  })
}

/** Whatever the link says, only this console is opened. */
function hashOf(link) {
  return URL.canParse(link) ? new URL(link).hash : ''
}

async function open(hash) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const console = windows.find(({ url }) => new URL(url).pathname === '/console')
  if (!console) return self.clients.openWindow(`/console${hash}`)
  console.postMessage({ open: hash })
  return console.focus()
}
