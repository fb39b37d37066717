import { isAtLeast, type Level, levels, rank } from '../../conversation/index.ts'
import type { Comparison, Condition, Operand } from './condition.ts'

/** Looks a dotted name up; `undefined` when nothing is known by it. */
export type LookUp = (path: string) => unknown

/** Whether a condition is true now. Total: whatever is not known is empty, and nothing throws. */
export function holds(condition: Condition, lookUp: LookUp): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, lookUp))
  if ('any' in condition) return condition.any.some((part) => holds(part, lookUp))
  if ('not' in condition) return !holds(condition.not, lookUp)
  const value = lookUp(condition.path)
  switch (condition.test) {
    case 'empty':
      return isEmpty(value)
    case 'true':
      return !isEmpty(value) && value !== false && value !== 'no'
    case 'one-of':
      return condition.to.some((operand) => compare('is', value, resolve(operand, lookUp)))
    default:
      return compare(condition.test, value, resolve(condition.to, lookUp))
  }
}

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return Array.isArray(value) && value.length === 0
}

function resolve(operand: Operand, lookUp: LookUp): unknown {
  return 'path' in operand ? lookUp(operand.path) : operand.value
}

function compare(test: Comparison, left: unknown, right: unknown): boolean {
  if (isEmpty(left) || isEmpty(right)) return false
  switch (test) {
    case 'is':
      return plain(left) === plain(right)
    case 'contains':
      return Array.isArray(left)
        ? left.some((item) => plain(item) === plain(right))
        : plain(left).includes(plain(right))
    case 'more':
      return ordered(left, right, (order) => order > 0)
    case 'less':
      return ordered(left, right, (order) => order < 0)
    case 'at-least':
      return ordered(left, right, (order) => order >= 0)
    case 'at-most':
      return ordered(left, right, (order) => order <= 0)
    case 'before':
      return plain(left) < plain(right)
    case 'after':
      return plain(left) > plain(right)
  }
}

function ordered(left: unknown, right: unknown, fits: (order: number) => boolean): boolean {
  if (isLevel(left) && isLevel(right)) {
    return fits(isAtLeast(left, right) ? (left === right ? 0 : 1) : -1)
  }
  const [a, b] = [amount(left), amount(right)]
  return Number.isFinite(a) && Number.isFinite(b) && fits(a - b)
}

function isLevel(value: unknown): value is Level {
  return levels.some((level) => level === value)
}

/** A number, the amount of a sum of money, or how many there are in a list. */
function amount(value: unknown): number {
  if (Array.isArray(value)) return value.length
  if (typeof value === 'object' && value !== null && 'amount' in value) return Number(value.amount)
  if (isLevel(value)) return rank(value)
  return typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN
}

/** Words are compared without regard to capitals, spaces, dashes and underlines. */
function plain(value: unknown): string {
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
}
