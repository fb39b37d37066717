/** Raised whenever an older widget or console would misunderstand us. */
export const protocolVersion = 1
