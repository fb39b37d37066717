import { statSync } from 'node:fs'
import { join } from 'node:path'
import { trainedEar } from '../../../src/reading/index.ts'
import { createUnderstanding, evaluateDistress } from '../../../src/understanding/index.ts'
import { distress, ekman, grouped, labels } from '../../evaluation/goemotions/labels.ts'
import { averagePrecision, f1OfHalves, type Scored } from '../../evaluation/goemotions/metrics.ts'
import { macroF1, ourLabels, scoredBy } from '../../evaluation/goemotions/our-labels.ts'
import { lastReading } from '../../evaluation/last-reading.ts'
import { readCases } from '../../evaluation/read-cases.ts'
import { readGoEmotions } from '../../training/others-data.ts'
import { peerReport } from './functional.ts'
import { memoryOver } from './memory.ts'
import { ourReader } from './our-reader.ts'
import { createPeer, type PeerName } from './peers.ts'
import { speedOf } from './speed.ts'
import { type Column, patience } from './table.ts'
import { messages } from './texts.ts'
import { worstOf } from './worst.ts'

/** Paths; null what is skipped. */
export interface Data {
  readonly sample: string | null
  readonly goemotions: string | null
}

export async function measureHeed({ sample, goemotions }: Data): Promise<Column> {
  const size = ['weights.bin.br', 'second-opinion.bin.br'].reduce(
    (sum, name) =>
      sum + statSync(join(import.meta.dirname, '../../../src/understanding', name)).size,
    0,
  )
  const began = performance.now()
  const ear = trainedEar()
  const understanding = createUnderstanding(ear)
  const load = performance.now() - began
  const comments = goemotions ? readGoEmotions(goemotions, 'dev') : []
  const heard = ourLabels(ear.weights, comments)
  const read = ourReader()
  return {
    name: 'Heed',
    report: sample
      ? evaluateDistress(readCases(sample), (one) => lastReading(one, understanding.read))
      : null,
    d10: goemotions ? d10Of(scoredBy(distress, comments, heard)) : null,
    macro: goemotions
      ? { grouped: macroF1(grouped, comments, heard), ekman: macroF1(ekman, comments, heard) }
      : null,
    ...(await speeds(read)),
    worst: await worstOf('heed', patience * 1000),
    weights: { size: size, load },
    memory: memoryOver(1_000_000, read),
  }
}

export async function measurePeer(name: PeerName, { sample, goemotions }: Data): Promise<Column> {
  const peer = createPeer(name)
  return {
    name,
    report: sample ? await peerReport(readCases(sample), peer) : null,
    d10: goemotions ? d10Of(await moods(goemotions)) : null,
    macro: null,
    ...(await speeds((text) => peer.mood(text))),
    worst: await worstOf(name, patience * 1000),
    weights: null,
    memory: null,
  }

  async function moods(folder: string): Promise<Scored[]> {
    const scored: Scored[] = []
    for (const comment of readGoEmotions(folder, 'dev'))
      scored.push({
        score: -(await peer.mood(comment.text)),
        right: comment.labels.some((label) => distress.includes(labels[label] ?? '')),
      })
    return scored
  }
}

function d10Of(scored: readonly Scored[]): { averagePrecision: number; f1: number } {
  return { averagePrecision: averagePrecision(scored), f1: f1OfHalves(scored) }
}

async function speeds(read: (text: string) => unknown): Promise<Pick<Column, 'short' | 'long'>> {
  return {
    short: await speedOf(read, messages(3000, 20, 1), messages(4000, 20, 2)),
    long: await speedOf(read, messages(400, 200, 3), messages(800, 200, 4)),
  }
}
