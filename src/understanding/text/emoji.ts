/** The word that stands for an emoji, with spaces and colons around it, or null when the character is none. */
export function emojiWord(char: string): string | null {
  const word = words.get(char)
  if (word !== undefined) return word
  if (isModifier(char.codePointAt(0) ?? 0)) return ''
  if (/[\u{1F000}-\u{1FAFF}\u{2600}-\u{27BF}\u{2B00}-\u{2BFF}]/u.test(char)) return ' :thing: '
  return null
}

/** Skin tones, presentation selectors, joiners and keycaps say nothing by themselves. */
function isModifier(code: number): boolean {
  return (
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0x200d ||
    code === 0x20e3
  )
}

const moods: readonly (readonly [name: string, emoji: string])[] = [
  ['crying', '😭😢😿🥲'],
  ['sad', '😞😔☹🙁😟😥😓😣😖🥺😪🥀'],
  ['heartbroken', '💔'],
  ['angry', '😠😡🤬😤👿💢😾'],
  ['rude', '🖕'],
  ['afraid', '😱😨😰😧😦😬🫣🫨'],
  ['exhausted', '😩😫🥱😵🤕'],
  ['annoyed', '🙄😒😑😐🙃😏'],
  ['confused', '🤔🤨😕🤷❓❔🧐😶🫤'],
  ['facepalm', '🤦'],
  ['shocked', '🤯😮😲😯😳‼❗'],
  ['laughing', '😂🤣😆😹😅'],
  ['happy', '😀😃😄😁😊🙂😎🤩🥳🤗☺😌😇😉😋🥹😺😸🎉🎊✨💃🕺🙌💯🔥⭐🌟🏆🎈🌈☀🌞'],
  ['love', '😍🥰😘❤💕💖💗💓💞💝💛💚💙💜🧡🩷🤍😻🫶💘'],
  ['flowers', '💐🌹🌸🌷🌻🌺'],
  ['thanks', '🙏🤝'],
  ['good', '👍👌👏💪✅✔🤞👊'],
  ['bad', '👎❌🚫'],
  ['sick', '🤒🤢🤮😷🤧🥴'],
  ['skull', '💀☠'],
  ['sos', '🆘🚨⚠🚑'],
  ['knife', '🔪🗡'],
  ['gun', '🔫'],
  ['pills', '💊'],
  ['coffin', '⚰🪦'],
  ['blood', '🩸'],
  ['poop', '💩'],
  ['asleep', '😴💤'],
  ['bye', '👋'],
]

const words = new Map(
  moods.flatMap(([name, emoji]) => [...emoji].map((char) => [char, ` :${name}: `] as const)),
)
