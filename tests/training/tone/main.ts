// `npm run train:tone`: rebuilds what the console's tone check learned. Same drafts, same bytes.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Model } from '../../../web-chat/console/tone/learned/model.ts'
import { learnTone } from './learn-tone.ts'
import { readDrafts } from './read-drafts.ts'

const out = join(import.meta.dirname, '../../../web-chat/console/tone/learned/weights.bin')
writeFileSync(out, packed(learnTone(readDrafts())))

/** As `unpacked` reads it. */
function packed({ scales, biases, rarity, values }: Model): Buffer {
  const numbers = Float32Array.from([...scales, ...biases])
  return Buffer.concat([Buffer.from(numbers.buffer), rarity, Buffer.from(values.buffer)])
}
