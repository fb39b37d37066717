export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
