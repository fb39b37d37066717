import type { Problem } from './problem.ts'

/** Text where a list is meant, a number where a text is meant, and so on. */
export function wrongType(called: string, expected: string, found: unknown): Omit<Problem, 'path'> {
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
    return {
      message: `${capital(called)} should be text, and YAML reads ${String(found)} as a ${typeof found === 'number' ? 'number' : 'yes or no'}.`,
      hint: `Put it in quotes: "${String(found)}".`,
    }
  }
  if (expected === 'string' && isRecord(found)) {
    const [key, value] = Object.entries(found)[0] ?? []
    return {
      message: `${capital(called)} should be text. A colon followed by a space makes YAML see a name and a value.`,
      hint: `Put the whole sentence in quotes: "${String(key)}: ${isRecord(value) ? '…' : String(value)}".`,
    }
  }
  return {
    message: `${capital(called)} should be ${described(expected)}, and it is ${describedValue(found)}.`,
    ...(expected === 'array' && typeof found === 'string' ? { hint: `Write [${found}].` } : {}),
  }
}

function described(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'yes or no',
    array: 'a list (lines that start with “- ”)',
    object: 'a block of “name: value” lines',
    record: 'a block of “name: value” lines',
  }
  return words[expected] ?? expected
}

function describedValue(found: unknown): string {
  if (Array.isArray(found)) return 'a list'
  if (isRecord(found)) return 'a block of “name: value” lines'
  if (typeof found === 'string') return `the text “${found.slice(0, 40)}”`
  return typeof found === 'number' ? `the number ${found}` : String(found)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
