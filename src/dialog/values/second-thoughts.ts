const changedMind =
  /^.*\b(?:(?:no|oh) wait|wait(?= (?:no|yes)\b)|actually|scratch that|i mean|i meant|on second thoughts?|sorry)\b/

/**
 * “No, wait, yes”: what somebody says last is what they mean. Plain words in, and what follows the change of mind out;
 * null when nothing does.
 */
export function onSecondThoughts(plain: string): string | null {
  const rest = plain.replace(changedMind, '').trim()
  return rest === plain || rest === '' ? null : rest
}
