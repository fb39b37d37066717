import type { DialogBook } from '../dialog/index.ts'
import type { AdviceForAgents, Voice } from '../reply/index.ts'
import type { Service } from '../routing/index.ts'
import type { Entity, OwnerCue, OwnerExample } from '../understanding/index.ts'
import type { ContentProblem } from './content-problem.ts'
import type { IntentFile } from './intent-file.ts'
import type { MatterExamples } from './load-matters.ts'
import type { Texts } from './texts.ts'
import type { YamlSource } from './yaml-source.ts'

export interface ContentFolders {
  readonly dialogs: string
  readonly intents: string
}

/** Everything that product owners wrote, checked. */
export interface Content {
  readonly book: DialogBook
  readonly intents: readonly IntentFile[]
  /** Noun phrase of an intent, from its file. */
  readonly topics: ReadonlyMap<string, string>
  /** What to look for in every message. */
  readonly entities: readonly Entity[]
  /** Messages that none of the intents covers. */
  readonly outOfScope: readonly string[]
  /** What a message can mainly be about, told by examples. */
  readonly matters: readonly MatterExamples[]
  /** The owner's own phrases of distress, and those in other languages. */
  readonly cues: readonly OwnerCue[]
  /** Messages that the owner labelled. */
  readonly examples: readonly OwnerExample[]
  readonly voice: Voice
  readonly forAgents: AdviceForAgents
  /** Teams, hours, times and limits. */
  readonly service: Service
  /** Crisis texts and help lines that nobody has signed, as `file: place`. */
  readonly unsigned: readonly string[]
  /** Files that other rooms read for themselves, by file name: `voice.en.yaml`, `house.yaml`, `resources.yaml`, … */
  readonly sources: ReadonlyMap<string, YamlSource>
  readonly advice: readonly ContentProblem[]
  /** What all of it was made from. */
  readonly texts: Texts
  /** SHA-256 over all files: changes when anything changes. */
  readonly hash: string
}
