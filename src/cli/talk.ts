import { createInterface } from 'node:readline/promises'
import { brainOf, contentOrStop } from '../brain.ts'
import { latestReading, type Reading } from '../conversation/index.ts'
import { readerOf } from '../reading/index.ts'
import type { CliCommand } from './command.ts'
import { folders } from './folders.ts'
import { pretendFrom } from './pretend.ts'
import { startRehearsal } from './rehearsal.ts'
import { rightNow } from './right-now.ts'

export const talk: CliCommand = {
  name: 'talk',
  usage: 'heed talk',
  about:
    'Chat with the bot in the terminal, with its reading beside each turn. An empty line ends it.',
  async run() {
    const content = contentOrStop(folders())
    const rehearsal = startRehearsal({
      reader: readerOf(content),
      brain: brainOf(content),
      moment: rightNow(),
      pretend: pretendFrom(content.book.actions),
    })
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    console.log(
      `${rehearsal
        .conversation()
        .messages.map(({ text }) => text)
        .join('\n')}\n`,
    )
    process.stdout.write('you  > ')
    for await (const text of terminal) {
      if (text.trim() === '') break
      const { options, conversation, text: said } = rehearsal.say(text)
      const reading = latestReading(conversation)
      if (reading) console.log(dim(inOneLine(reading)))
      console.log(`Heed > ${said}`)
      if (options.length > 0)
        console.log(`       ${options.map((option) => `[${option}]`).join(' ')}`)
      const why = conversation.messages.findLast(({ from }) => from === 'bot')?.why ?? []
      console.log(dim(why.map(({ part, chose }) => `${part}: ${chose}`).join(' · ')))
      process.stdout.write('you  > ')
    }
    terminal.close()
    return 0
  },
}

function inOneLine({
  level,
  score,
  emotion,
  kind,
  style,
  escalate,
  offer,
  intent,
  evidence,
}: Reading): string {
  const marks = [
    kind,
    style === 'plain' ? null : style,
    escalate ? 'a person now' : null,
    offer ? 'offers a person' : null,
  ]
  const words = evidence.map(({ quote, reason }) => `“${quote}” (${reason})`)
  const about = intent ? `${intent.name} ${intent.confidence.toFixed(2)}` : 'no intent'
  return [`${level} ${score.toFixed(2)}`, emotion, ...marks, about, ...words]
    .filter(Boolean)
    .join(' · ')
}

function dim(text: string): string {
  return process.stdout.isTTY ? `\u001b[2m${text}\u001b[0m` : text
}
