/** The types of `dist/web-chat/heed.js`, for pages that bundle the loader instead of using a script tag. */
import type { HeedApi, HeedOptions } from './api.ts'

export type { HeedApi, HeedContext, HeedEvents, HeedOptions, IdentitySource } from './api.ts'
export declare function mountHeed(options: HeedOptions): HeedApi
