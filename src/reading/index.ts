export { readerOf } from './load-reader.ts'
export type { Reader, ToRead } from './read-message.ts'
export { type ReadingService, startReading } from './start-reading.ts'
export { trainedEar, unpacked, wordVectors } from './trained.ts'
