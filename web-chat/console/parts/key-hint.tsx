/** The key of a control, shown beside its word; screen readers get it from `aria-keyshortcuts`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span class="key" aria-hidden="true">
      {keys}
    </span>
  )
}
