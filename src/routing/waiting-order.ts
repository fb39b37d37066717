import { byUrgency, type InLine } from './urgency.ts'

/** Those who wait. A place in the line is found without looking at everybody. */
export interface WaitingOrder {
  /** Lets somebody in, or moves them. */
  put(id: string, place: InLine): void
  drop(id: string): void
  size(): number
  /** Who is next first. */
  ids(now: number): string[]
  /** 1 is next; null for whoever does not wait. */
  position(id: string, now: number): number | null
}

type Waiting = InLine & { readonly id: string }

/**
 * Among people who are equally upset whoever came first is next, at any time. So each kind of them stands in a lane that
 * is always in order, and time moves only lanes past each other.
 */
export function waitingOrder(): WaitingOrder {
  const lanes = new Map<string, Waiting[]>()
  const all = new Map<string, Waiting>()

  return {
    put(id, place) {
      const before = all.get(id)
      const now = { ...place, id }
      if (before && laneOf(before) === laneOf(now) && before.waitingSince === now.waitingSince)
        return
      drop(id)
      all.set(id, now)
      const lane = lanes.get(laneOf(now)) ?? []
      lanes.set(laneOf(now), lane)
      const ahead = countWhile(lane, ({ waitingSince }) => waitingSince <= now.waitingSince)
      lane.splice(ahead, 0, now)
    },
    drop,
    size: () => all.size,
    ids: (now) =>
      [...lanes.values()]
        .flat()
        .toSorted(byUrgency(now))
        .map(({ id }) => id),
    position(id, now) {
      const own = all.get(id)
      if (!own) return null
      const compare = byUrgency(now)
      let ahead = 0
      for (const lane of lanes.values()) {
        ahead += countWhile(lane, (other) => compare(other, own) < 0)
      }
      // Those of the own lane that came at the same moment count by who was let in first.
      const lane = lanes.get(laneOf(own)) ?? []
      const first = firstLike(own)
      return ahead + lane.indexOf(own, first) - first + 1
    },
  }

  function drop(id: string): void {
    const place = all.get(id)
    const lane = place && lanes.get(laneOf(place))
    if (!lane) return
    all.delete(id)
    lane.splice(lane.indexOf(place, firstLike(place)), 1)
    if (lane.length === 0) lanes.delete(laneOf(place))
  }

  /** Where those begin who came at the same moment. */
  function firstLike(place: Waiting): number {
    const lane = lanes.get(laneOf(place)) ?? []
    return countWhile(lane, ({ waitingSince }) => waitingSince < place.waitingSince)
  }
}

function laneOf({ level, front }: InLine): string {
  return `${level} ${front}`
}

/** How many at the beginning of a list this is true of; of none that follow. Halves what is left at every look. */
function countWhile<T>(list: readonly T[], isTrue: (one: T) => boolean): number {
  let from = 0
  let to = list.length
  while (from < to) {
    const middle = (from + to) >> 1
    const one = list[middle]
    if (one !== undefined && isTrue(one)) from = middle + 1
    else to = middle
  }
  return from
}
