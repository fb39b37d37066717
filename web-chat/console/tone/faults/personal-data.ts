import type { Finding } from '../finding.ts'

const shapes: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{2,24}){1,3}/g, 'the e-mail address you gave us'],
  [/\b[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?\b/g, 'the account you gave us'],
  [/\b\d(?:[ -]?\d){12,18}\b/g, 'the card you used'],
  [/(?<!\w)\+?\d(?:[ ()/-]?\d){8,13}\b/g, 'the number you gave us'],
]

/** Never says back what identifies a person, not even in part. */
export function personalData(draft: string, personal: readonly string[]): Finding[] {
  const found = shapes.flatMap(([pattern, better]) =>
    [...draft.matchAll(pattern)].map((match) => finding(match.index, match[0].length, better)),
  )
  const given = personal
    .filter((value) => value.trim().length >= 4)
    .flatMap((value) =>
      placesOf(draft, value.trim()).map((at) =>
        finding(at, value.trim().length, 'what you gave us'),
      ),
    )
  return [...found, ...given]
}

function finding(start: number, length: number, text: string): Finding {
  const end = start + length
  return {
    fault: 'personal-data',
    start,
    end,
    why: 'Personal details are not said back.',
    better: { text, start, end },
  }
}

function placesOf(text: string, value: string): number[] {
  const places: number[] = []
  const within = text.toLowerCase()
  const wanted = value.toLowerCase()
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) {
    places.push(at)
  }
  return places
}
