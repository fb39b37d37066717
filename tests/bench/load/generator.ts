// A process of its own that plays the customers, so that they take nothing from the server's time.
import { type Job, type Outcome, run } from './jobs.ts'

process.on('message', (job: Job) => {
  run(job).then(
    (outcome: Outcome) => process.send?.(outcome),
    (error: unknown) => process.send?.({ failed: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
