import { Button } from '../look/Button';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { type Send, useAsking } from '../stages/useAsking';
import { say, sayDate } from '../words/say';
import { type Gathered, gathered } from './gathering';
import { latestFirst, readHands, readWhispers } from './readings';
import '../stages/stages.css';

/** Who wants to speak, in the order of their hands, and what was said in private. Nothing at all while nobody does. */
export function VoicesPanel({ send }: { send: Send }) {
  const hands = useSession(readHands);
  const whispers = latestFirst(useSession(readWhispers));
  const { ask, refusal, busy, clear } = useAsking(send);
  const heard = whispers.filter((one) => one.heard);
  const lines = gathered(whispers.filter((one) => !one.heard));
  const lower = (numbers: readonly number[]) => void ask({ is: 'lower-hands', hands: numbers });
  const read = (ids: readonly string[]) => void ask({ is: 'hear-whispers', whispers: ids });
  return (
    <>
      {/* Always there, so that a screen reader is told when the first comes. */}
      <p className="only-heard" role="status">
        {hands.length > 0 && say('voice.hands', { count: hands.length })}{' '}
        {lines.length > 0 && say('voice.waiting', { count: whispers.length - heard.length })}
      </p>
      {hands.length + whispers.length > 0 && (
        <section className="panel">
          <h2>{say('voice.panel')}</h2>
          {hands.length > 0 && (
            <>
              <p className="panel-lines">{say('voice.hands', { count: hands.length })}</p>
              <ol className="voice-lines">
                {hands.map(({ number, name }, place) => (
                  <li key={number}>
                    <span dir="auto">{name ?? say('voice.nameless')}</span>
                    <Button
                      look="quiet"
                      busy={busy}
                      aria-label={say('voice.lowerOne', { place: place + 1, name: name ?? say('voice.nameless') })}
                      onClick={() => lower([number])}
                    >
                      {say('voice.lowerThis')}
                    </Button>
                  </li>
                ))}
              </ol>
              {hands.length > 1 && (
                <Button busy={busy} onClick={() => lower(hands.map(({ number }) => number))}>
                  {say('voice.lowerAll')}
                </Button>
              )}
            </>
          )}
          {lines.length > 0 && (
            <ul className="voice-lines">
              {lines.map((line) => (
                <li key={line.whispers[0]?.id}>
                  <Said line={line} />
                  <Button
                    look="quiet"
                    busy={busy}
                    aria-label={say('voice.markReadThis', { words: line.words })}
                    onClick={() => read(line.whispers.map(({ id }) => id))}
                  >
                    {say('voice.markRead')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <Refused refusal={refusal} onRead={clear} />
          {heard.length > 0 && (
            <details className="panel-small">
              <summary>{say('voice.earlier', { count: heard.length })}</summary>
              <ul className="voice-lines">
                {gathered(heard).map((line) => (
                  <li key={line.whispers[0]?.id}>
                    <Said line={line} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
    </>
  );
}

/** What one line says, how often, by whom where they wanted that told, and when last. */
function Said({ line: { whispers, words, name } }: { line: Gathered }) {
  const [latest] = whispers;
  return (
    <span dir="auto">
      {words} {whispers.length > 1 && <strong>{say('voice.times', { count: whispers.length })}</strong>}
      <span className="muted voice-when">
        {name && <bdi>{name}</bdi>} {latest && sayDate(Date.parse(latest.at), { hour: '2-digit', minute: '2-digit' })}
      </span>
    </span>
  );
}
