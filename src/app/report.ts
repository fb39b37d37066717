import { pino } from 'pino'
import { Refused } from '../conversation/index.ts'

/** Logs errors. The message of an error can quote what somebody wrote, so only its kind and place are kept. */
export function createReport(level: string): (error: unknown) => void {
  const log = pino({ level, base: null })
  return (error) => {
    if (error instanceof Refused) {
      log.warn({ code: error.code }, 'refused')
      return
    }
    const { name, message, code, stack } = asError(error)
    const places = (stack ?? '')
      .replace(`${name}: ${message}`, '')
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
    log.error(
      { error: name, code, at: places.slice(0, 4).map((line) => line.trim()) },
      'went wrong',
    )
  }
}

function asError(error: unknown): { name: string; message: string; code?: string; stack?: string } {
  return error instanceof Error ? error : { name: typeof error, message: '' }
}
