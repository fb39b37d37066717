import { abuse } from './abuse.ts'
import { bereavement } from './bereavement.ts'
import { childSafety } from './child-safety.ts'
import { complaintLegal } from './complaint-legal.ts'
import { course } from './course.ts'
import type { Cue } from './cue.ts'
import { discrimination } from './discrimination.ts'
import { feelings } from './feelings.ts'
import { hardship } from './hardship.ts'
import { harmToOthers } from './harm-to-others.ts'
import { harmless } from './harmless.ts'
import { medical } from './medical.ts'
import { person } from './person.ts'
import { selfHarm } from './self-harm.ts'

export type { Cue, Tells } from './cue.ts'

/** Every family. A new one is a file and a line here. */
export const cues: readonly Cue[] = [
  ...harmless,
  ...selfHarm,
  ...abuse,
  ...medical,
  ...harmToOthers,
  ...childSafety,
  ...bereavement,
  ...hardship,
  ...discrimination,
  ...complaintLegal,
  ...person,
  ...course,
  ...feelings,
]
