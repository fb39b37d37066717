import { z } from 'zod'
import { kinds, levels } from '../conversation/index.ts'

/** How people serve: `service` in `dialogs/house.yaml`. Every part has a default, so that a small team needs none of it. */

const minutes = z.number().positive().max(100_000)
const name = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'Names are small letters, digits and dashes: lost-parcels.',
  )
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'A time like “09:00” or “17:30”, in quotation marks.')
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'A day like “2026-12-25”, in quotation marks.')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'There is no such day.')

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof weekdays)[number]

const span = z
  .strictObject({ from: clock, to: clock })
  .refine(({ from, to }) => from < to, '“from” must come before “to”.')
const hours = z.partialRecord(z.enum(weekdays), z.array(span))

const team = z.strictObject({
  /** Instead of the hours of the house. */
  hours: hours.optional(),
  /** Teams that may take it when nobody of this one has in time; left out: everybody. */
  falls_back_to: z.array(name).optional(),
  after_minutes: minutes.default(3),
})

/** The first rule that fits decides; a flow or an agent who names a team comes before them. */
const rule = z
  .strictObject({
    intents: z.array(z.string().min(1)).optional(),
    kinds: z.array(z.enum(kinds)).optional(),
    languages: z.array(z.string().regex(/^[a-z]{2}$/, 'Two small letters, like de.')).optional(),
    team: name.optional(),
    skills: z.array(name).default([]),
  })
  .refine(
    ({ intents, kinds: of, languages }) => intents || of || languages,
    'Say when: intents, kinds or languages.',
  )
  .refine(({ team: to, skills }) => to || skills.length > 0, 'Say who: a team or skills.')

const ladder = z.strictObject({
  first_word: minutes,
  supervisor: minutes.nullable(),
  outside: minutes.nullable(),
  truth: minutes,
  check_in: minutes,
})

export const service = z
  .strictObject({
    assignment: z.enum(['chosen', 'assigned']).default('chosen'),
    /** How long somebody who is asked has to answer, in seconds. */
    answer_within: z.number().min(5).max(600).default(30),
    /** When people are there, by the site's clock; left out: whenever somebody is signed in. */
    hours: hours.optional(),
    holidays: z.array(day).default([]),
    teams: z.record(name, team).default({}),
    rules: z.array(rule).default([]),
    ladder: z.strictObject({ crisis: ladder, severe: ladder, other: ladder }).default({
      crisis: { first_word: 2, supervisor: 1, outside: 3, truth: 3, check_in: 1 },
      severe: { first_word: 5, supervisor: 5, outside: 10, truth: 5, check_in: 2 },
      other: { first_word: 15, supervisor: null, outside: null, truth: 15, check_in: 2 },
    }),
    /** Minutes until a person has written, when nobody is there; `crisis` is for the duty lead. */
    promises: z
      .strictObject({ crisis: minutes, other: minutes })
      .default({ crisis: 60, other: 1_440 }),
    cool_down: z
      .strictObject({ after: z.enum(levels), minutes })
      .default({ after: 'crisis', minutes: 5 }),
    dispositions: z
      .array(name)
      .min(1)
      .default([
        'solved',
        'follow-up-promised',
        'passed-on',
        'safety-passed-on',
        'customer-left',
        'other',
      ]),
    goodwill: z
      .array(z.strictObject({ what: z.string().min(1).max(64), most: z.number().min(0) }))
      .default([]),
    follow_up: z
      .strictObject({
        quiet: z.strictObject({ from: clock, to: clock }),
        not_on: z.array(z.enum(weekdays)),
      })
      .default({ quiet: { from: '20:00', to: '08:00' }, not_on: ['sunday'] }),
  })
  .superRefine(({ teams, rules }, context) => {
    const known = new Set(Object.keys(teams))
    const check = (to: string, path: (string | number)[]) => {
      if (known.has(to)) return
      context.addIssue({ code: 'custom', path, message: `There is no team “${to}” under “teams”.` })
    }
    for (const [from, { falls_back_to: others = [] }] of Object.entries(teams)) {
      others.forEach((to, at) => {
        check(to, ['teams', from, 'falls_back_to', at])
      })
    }
    rules.forEach(({ team: to }, at) => {
      if (to) check(to, ['rules', at, 'team'])
    })
  })

export type Service = z.output<typeof service>
export type Ladder = z.output<typeof ladder>
export type OpeningHours = Pick<Service, 'hours' | 'holidays'>
