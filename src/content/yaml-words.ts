import type { LineCounter, YAMLParseError } from 'yaml'
import type { ContentProblem } from './content-problem.ts'

/** What YAML complains about, in words for somebody who has never heard of YAML. */
export function yamlProblem(
  file: string,
  text: string,
  error: YAMLParseError,
  lines: LineCounter,
): ContentProblem {
  const { line, col } = lines.linePos(error.pos[0])
  const written = (text.split('\n')[line - 1] ?? '').trim()
  return { file, line, column: col, ...inPlainWords(error, written), weight: 'error' }
}

function inPlainWords(error: YAMLParseError, written: string): { message: string; hint?: string } {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        message: 'This line begins with a tab.',
        hint: 'Use spaces: two for each step inwards.',
      }
    case 'DUPLICATE_KEY':
      return {
        message: `“${written.split(':')[0]?.replace(/^- /, '') ?? ''}” stands here twice.`,
        hint: 'Keep one of them.',
      }
    case 'BAD_INDENT':
      return {
        message: 'This line does not line up with the lines around it.',
        hint: 'Lines that belong together start at the same column.',
      }
    case 'MISSING_CHAR':
      return missing(error.message, written)
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'A colon in this sentence makes YAML see a name and a value.',
        hint: `Put the sentence in quotes${quoted(written)}.`,
      }
    case 'BAD_SCALAR_START':
      return {
        message: `A text cannot begin with “${written.split(': ').at(-1)?.charAt(0) ?? ''}”.`,
        hint: `Put it in quotes${quoted(written)}.`,
      }
    case 'UNEXPECTED_TOKEN':
      return {
        message: 'I cannot make sense of what follows here.',
        hint: `If this is a sentence, put it in quotes${quoted(written)}.`,
      }
    case 'BAD_ALIAS':
      return {
        message: 'A text cannot begin with “*” or “&”.',
        hint: `Put it in quotes${quoted(written)}.`,
      }
    case 'BLOCK_IN_FLOW':
      return {
        message: 'Inside { } or [ ] everything stands on one line, separated by commas.',
        hint: 'Is a closing } or ] missing?',
      }
    case 'MULTIPLE_DOCS':
      return {
        message: 'A line with “---” starts a second document.',
        hint: 'One file is one document: remove that line.',
      }
    case 'TAG_RESOLVE_FAILED':
      return {
        message: 'A text cannot begin with “!”.',
        hint: `Put it in quotes${quoted(written)}.`,
      }
    default:
      return {
        message: `YAML cannot read this: ${error.message.split('\n')[0] ?? ''}.`.replace(
          /\.\.$/,
          '.',
        ),
      }
  }
}

function missing(message: string, written: string): { message: string; hint?: string } {
  if (/closing .quote/i.test(message) || /["']/.test(message)) {
    return {
      message: 'A quotation mark is opened and never closed.',
      hint: 'Close it at the end of the sentence.',
    }
  }
  if (/space after|whitespace/i.test(message))
    return { message: 'A space is missing.', hint: 'After “:” and “-” comes a space.' }
  if (/[\]}]|, or/.test(message)) {
    return {
      message: 'A bracket { or [ is opened and never closed.',
      hint: 'Close it with } or ].',
    }
  }
  return {
    message: 'I expected a name, a colon and a value here.',
    hint: `Is this the rest of a sentence? Then put the whole sentence in quotes${quoted(written)}.`,
  }
}

function quoted(written: string): string {
  const at = written.indexOf(': ')
  const value = at < 0 ? '' : written.slice(at + 2).replaceAll('"', "'")
  return value === '' ? '' : `: ${written.slice(0, at)}: "${value}"`
}
