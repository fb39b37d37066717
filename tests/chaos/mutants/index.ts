import { clients } from './clients.ts'
import { decisions } from './decisions.ts'
import type { Defect } from './defect.ts'
import { rows } from './rows.ts'
import { stores } from './stores.ts'
import { wire } from './wire.ts'

export type { ClientDefect, Defect } from './defect.ts'

export const defects: readonly Defect[] = [...stores, ...rows, ...decisions, ...wire, ...clients]

export function defectNamed(name: string | null): Defect | null {
  if (name === null) return null
  const defect = defects.find((each) => each.name === name)
  if (defect) return defect
  throw new Error(
    `There is no defect “${name}”. There are: ${defects.map((each) => each.name).join(', ')}`,
  )
}
