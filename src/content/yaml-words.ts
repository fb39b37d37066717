import type { LineCounter, YAMLError } from 'yaml'
import type { ContentProblem } from './content-problem.ts'

interface PlainWords {
  readonly message: string
  readonly hint?: string
  /** A better line than the one that YAML stumbled over, counted from 1. */
  readonly line?: number
}

/** What YAML complains about, in words for somebody who has never heard of YAML. */
export function yamlProblem(
  file: string,
  text: string,
  error: YAMLError,
  lines: LineCounter,
): ContentProblem {
  const { line, col } = lines.linePos(error.pos[0])
  const written = text.split('\n')
  const { message, hint, line: better } = inPlainWords(error, written, line)
  return {
    file,
    line: better ?? line,
    column: better === undefined ? col : 1,
    message,
    ...(hint === undefined ? {} : { hint }),
    weight: 'error',
  }
}

const lineUp: PlainWords = {
  message: 'This line does not line up with the lines around it.',
  hint: 'Lines that belong together start at the same column.',
}

function inPlainWords(error: YAMLError, written: readonly string[], at: number): PlainWords {
  const here = (written[at - 1] ?? '').trim()
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        message: 'This line begins with a tab.',
        hint: 'Use spaces: two for each step inwards.',
      }
    case 'DUPLICATE_KEY':
      return {
        message: `“${here.split(':')[0]?.replace(/^- /, '') ?? ''}” stands here twice.`,
        hint: 'Keep one of them.',
      }
    case 'BAD_INDENT':
      return unclosedBracket(error.message, written, at) ?? lineUp
    case 'MISSING_CHAR':
      return missing(error.message, written, at)
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return here.split(': ').length > 2
        ? {
            message: 'A colon in this sentence makes YAML see a name and a value.',
            hint: `Put the sentence in quotes${quoted(here)}.`,
          }
        : { ...lineUp, line: at + 1 }
    case 'BAD_SCALAR_START':
      return {
        message: `A text cannot begin with “${here.split(': ').at(-1)?.charAt(0) ?? ''}”.`,
        hint: `Put it in quotes${quoted(here)}.`,
      }
    case 'UNEXPECTED_TOKEN':
      return {
        message: 'I cannot make sense of what follows here.',
        hint: `If this is a sentence, put it in quotes${quoted(here)}.`,
      }
    case 'BAD_ALIAS':
      return {
        message: 'A text cannot begin with “*” or “&”.',
        hint: `Put it in quotes${quoted(here)}.`,
      }
    case 'MULTIPLE_DOCS':
      return {
        message: 'A line with “---” starts a second document.',
        hint: 'One file is one document: remove that line.',
      }
    case 'TAG_RESOLVE_FAILED':
      return { message: 'A text cannot begin with “!”.', hint: `Put it in quotes${quoted(here)}.` }
    default:
      return { message: `YAML cannot read this: ${error.message.split('\n')[0] ?? ''}.` }
  }
}

function missing(message: string, written: readonly string[], at: number): PlainWords {
  if (/quote/i.test(message)) {
    const opened = written.findIndex(
      (line) => line.replaceAll('\\"', '').split('"').length % 2 === 0,
    )
    return {
      message: 'A quotation mark is opened here and never closed.',
      hint: 'Close it at the end of the sentence.',
      ...(opened >= 0 ? { line: opened + 1 } : {}),
    }
  }
  return (
    unclosedBracket(message, written, at) ?? {
      message: 'I expected a name, a colon and a value here.',
      hint: `If this is the rest of a sentence, put the whole sentence in quotes, on one line.`,
    }
  )
}

/** YAML stumbles after the line with the bracket; what is to be put right is that line. */
function unclosedBracket(
  message: string,
  written: readonly string[],
  at: number,
): PlainWords | null {
  const closing = /end with an? ([\]}])/.exec(message)?.[1]
  if (closing === undefined) return null
  const opening = closing === ']' ? '[' : '{'
  const opened = written.slice(0, at).findLastIndex((line) => line.includes(opening))
  return {
    message: `A bracket “${opening}” is opened here and never closed.`,
    hint: `Close it with “${closing}”.`,
    ...(opened >= 0 ? { line: opened + 1 } : {}),
  }
}

function quoted(here: string): string {
  const at = here.indexOf(': ')
  const value = at < 0 ? '' : here.slice(at + 2).replaceAll('"', "'")
  return value === '' ? '' : `: ${here.slice(0, at)}: "${value}"`
}
