import restify from 'restify'
import { expect, test } from 'vitest'
import { startTestApp } from '../support/start-app.ts'
import { routes } from './routes.ts'

interface Mounted {
  readonly method: string
  readonly path: string
}

test('every route that the server mounts is fuzzed, and none that it does not', async () => {
  const mounted: Mounted[] = []
  // Restify's router is reachable only through a server; its prototype is shared by all of them.
  const router = Object.getPrototypeOf(
    (restify.createServer() as unknown as { router: object }).router,
  )
  const { mount } = router
  router.mount = function (route: Mounted, ...more: unknown[]) {
    mounted.push(route)
    return mount.call(this, route, ...more)
  }
  try {
    const app = await startTestApp({ HEED_DEMO: '1' })
    await app.stop()
  } finally {
    router.mount = mount
  }
  const names = (list: readonly Mounted[]) =>
    [...new Set(list.map(({ method, path }) => `${method} ${path}`))].toSorted()
  expect(names(routes)).toEqual(names(mounted))
})
