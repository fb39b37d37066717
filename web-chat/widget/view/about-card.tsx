import { useEffect, useState } from 'preact/hooks'
import type { AboutMe } from '../../../src/protocol/index.ts'
import { fill } from '../words/fill.ts'
import { Card } from './card.tsx'
import { useSetting } from './setting.ts'

/** "What do you know about me?", answered by the server, and what follows from it. */
export function AboutCard({ done, erase }: { done: () => void; erase: () => void }) {
  const { session, texts, language, plural } = useSetting()
  const [about, setAbout] = useState<AboutMe | 'unknown' | null>(null)
  useEffect(() => {
    void session.ask('about-me', {}).then((answer) => setAbout(answer?.ok ? answer : 'unknown'))
  }, [])
  return (
    <Card title={texts.about}>
      <div role="status">
        {about === 'unknown' && <p>{texts.notNowFailed}</p>}
        {about && about !== 'unknown' && (
          <ul class="about">
            {known(about).map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p>{texts.privacy}</p>
      <div class="card-buttons">
        <button type="button" class="quiet" onClick={done}>
          {texts.breatheEnd}
        </button>
        <button type="button" class="quiet" onClick={erase}>
          {texts.forgetMe}
        </button>
      </div>
    </Card>
  )

  function known({ since, messages, files, name, contact }: AboutMe): string[] {
    const date = new Date(since).toLocaleDateString(language, { dateStyle: 'long' })
    return [
      fill(texts.aboutSince, { date }),
      plural(texts.aboutMessages, messages),
      ...(files > 0 ? [plural(texts.aboutFiles, files)] : []),
      ...(name ? [fill(texts.aboutName, { name })] : []),
      ...(contact ? [fill(texts.aboutContact, { contact })] : []),
      texts.aboutDevice,
    ]
  }
}
