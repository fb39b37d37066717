import type { Comparison, Condition } from './condition.ts'
import { list, operand } from './operand.ts'
import { type Reader, take, tokensOf, Unreadable } from './reader.ts'

const longest = 500

export type ParsedCondition = { readonly condition: Condition } | { readonly problem: string }

/**
 * Reads `order.status is lost and not (tries > 2 or email is empty)`.
 * What cannot be read comes back as a problem in plain words; nothing is thrown.
 */
export function parseCondition(text: string): ParsedCondition {
  if (text.length > longest)
    return { problem: `This condition is longer than ${longest} characters.` }
  const reader: Reader = { tokens: tokensOf(text), at: 0 }
  if (reader.tokens.length === 0) return { problem: 'This condition is empty.' }
  try {
    const condition = anyOf(reader)
    const rest = reader.tokens[reader.at]
    if (rest !== undefined) throw new Unreadable(`I don't know what to do with “${rest}” here.`)
    return { condition }
  } catch (cause) {
    if (cause instanceof Unreadable) return { problem: cause.message }
    throw cause
  }
}

function anyOf(reader: Reader): Condition {
  const parts = [allOf(reader)]
  while (take(reader, 'or')) parts.push(allOf(reader))
  return one(parts) ?? { any: parts }
}

function allOf(reader: Reader): Condition {
  const parts = [single(reader)]
  while (take(reader, 'and')) parts.push(single(reader))
  return one(parts) ?? { all: parts }
}

function one(parts: readonly Condition[]): Condition | undefined {
  return parts.length === 1 ? parts[0] : undefined
}

function single(reader: Reader): Condition {
  if (take(reader, 'not')) return { not: single(reader) }
  if (take(reader, '(')) {
    const inner = anyOf(reader)
    if (!take(reader, ')')) throw new Unreadable('A bracket “(” is never closed.')
    return inner
  }
  return comparison(reader)
}

const symbols: Readonly<Record<string, Comparison>> = {
  '>': 'more',
  '<': 'less',
  '>=': 'at-least',
  '<=': 'at-most',
  '=': 'is',
}

function comparison(reader: Reader): Condition {
  const path = nameOf(reader.tokens[reader.at])
  if (path === null) {
    throw new Unreadable(
      `A condition starts with a name, like order.status; I found ${seen(reader)}.`,
    )
  }
  reader.at += 1
  const next = reader.tokens[reader.at]
  if (next === undefined || next === ')' || next === 'and' || next === 'or') {
    return { path, test: 'true' }
  }
  if (next === '!=') {
    throw new Unreadable(`Write “${path} is not …” instead of “!=”.`)
  }
  const symbol = symbols[next]
  if (symbol) {
    reader.at += 1
    if (reader.tokens[reader.at] === '=') reader.at += 1
    return { path, test: symbol, to: operand(reader) }
  }
  if (take(reader, 'contains')) return { path, test: 'contains', to: operand(reader) }
  if (take(reader, 'is') || take(reader, 'are')) {
    return take(reader, 'not') ? { not: being(path, reader) } : being(path, reader)
  }
  throw new Unreadable(
    `After “${path}” I expected “is”, “is not”, “contains”, “>” or “<”, and found ${seen(reader)}.`,
  )
}

function being(path: string, reader: Reader): Condition {
  if (take(reader, 'empty')) return { path, test: 'empty' }
  if (take(reader, 'one') && take(reader, 'of')) return { path, test: 'one-of', to: list(reader) }
  if (take(reader, 'at') && take(reader, 'least'))
    return { path, test: 'at-least', to: operand(reader) }
  if (take(reader, 'more') && take(reader, 'than'))
    return { path, test: 'more', to: operand(reader) }
  if (take(reader, 'less') && take(reader, 'than'))
    return { path, test: 'less', to: operand(reader) }
  if (take(reader, 'before')) return { path, test: 'before', to: operand(reader) }
  if (take(reader, 'after')) return { path, test: 'after', to: operand(reader) }
  return { path, test: 'is', to: operand(reader) }
}

function nameOf(token: string | undefined): string | null {
  if (token === undefined) return null
  const bare = token.startsWith('{') ? token.slice(1, -1).trim() : token
  return /^[a-z_][\w-]*(\.[\w-]+)*$/i.test(bare) ? bare : null
}

function seen(reader: Reader): string {
  const token = reader.tokens[reader.at]
  return token === undefined ? 'nothing' : `“${token}”`
}
