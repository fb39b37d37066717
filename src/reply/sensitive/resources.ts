/** Where help can be found, by country (ISO 3166-1 alpha-2). */
export interface Resources {
  readonly countries: ReadonlyMap<string, CountryHelp>
}

export interface CountryHelp {
  /** The ambulance, where police and ambulance differ. */
  readonly emergency: string
  readonly police: string
  readonly lines: Readonly<Partial<Record<HelpFor, HelpLine>>>
}

export const helpFor = ['suicide', 'abuse', 'child'] as const
export type HelpFor = (typeof helpFor)[number]

export interface HelpLine {
  readonly name: string
  /** As it is dialled. */
  readonly call: string
  /** "text 988", "text SHOUT to 85258"; null when there is no such way. */
  readonly text: string | null
}
