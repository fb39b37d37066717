import { basename } from 'node:path'
import { z } from 'zod'
import { type Service, service } from '../routing/index.ts'
import type { ContentProblem } from './content-problem.ts'
import { placed } from './content-problem.ts'
import { fits } from './files.ts'
import type { YamlSource } from './yaml-source.ts'

const houseFile = z.looseObject({ service: service.prefault({}) })
const flowFile = z.object({ steps: z.array(z.object({ handover: z.string().optional() })) })

/** Teams, hours and times out of `house.yaml`; every flow must hand over to a team that is there. */
export function loadService(
  sources: readonly YamlSource[],
  problems: ContentProblem[],
): Service | null {
  const source = sources.find(({ file }) => basename(file) === 'house.yaml')
  const read = source && fits(source, houseFile, problems)?.service
  if (!read) return null
  const teams = Object.keys(read.teams)
  if (teams.length > 0) problems.push(...handoversToNobody(sources, new Set([...teams, 'anyone'])))
  return read
}

function handoversToNobody(
  sources: readonly YamlSource[],
  teams: ReadonlySet<string>,
): ContentProblem[] {
  return sources
    .filter(({ file }) => file.endsWith('.flow.yaml'))
    .flatMap((source) => {
      const steps = flowFile.safeParse(source.raw).data?.steps ?? []
      return steps.flatMap(({ handover: team }, at) => {
        if (team === undefined || teams.has(team)) return []
        const message = `There is no team “${team}” in house.yaml.`
        const hint = 'Add it under “service” and “teams” there, or hand over to anyone.'
        return [placed(source, { path: ['steps', at, 'handover'], message, hint })]
      })
    })
}
