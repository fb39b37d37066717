import { parentPort, workerData } from 'node:worker_threads'
import { ourReader } from './our-reader.ts'
import { createPeer, type PeerName } from './peers.ts'
import { hostile } from './texts.ts'

// Given by `worst.ts`, which starts this file.
const name = workerData as PeerName | 'heed'
const peer = name === 'heed' ? null : createPeer(name)
const read = peer ? (text: string) => peer.mood(text) : ourReader()
let worst = 0
for (const text of hostile()) {
  await read(text.slice(0, 300))
  const began = performance.now()
  await read(text)
  worst = Math.max(worst, performance.now() - began)
}
parentPort?.postMessage(worst)
