/** What is wrong in a content file, in plain words, and where. */
export interface Problem {
  readonly file: string
  readonly path: string
  readonly message: string
}

export class Problems {
  readonly found: Problem[] = []

  add(file: string, path: string, message: string): void {
    this.found.push({ file, path, message })
  }

  addIssues(
    file: string,
    issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
  ): void {
    for (const { path, message } of issues) this.add(file, path.map(String).join('.'), message)
  }
}
