import { type ReactNode, useState } from 'react';
import { readBack } from '../ballots/instrumentWords';
import { Button } from '../look/Button';
import { NextButton } from '../stages/NextButton';
import type { StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { type Choice, ChooseItems } from './ChooseItems';
import { ChooseWeighting } from './ChooseWeighting';
import {
  type Composed,
  composed,
  type Draft,
  isOneSentence,
  isWeighed,
  numbersOf,
  textsOf,
  withKind,
} from './composing';
import { HowToVote, numberFields } from './HowToVote';
import { ItemSource } from './ItemSource';
import { MoreSettings } from './MoreSettings';
import { OwnTexts } from './OwnTexts';
import { manyItems, type Opening } from './setup';
import { TryBallot } from './TryBallot';
import { useComposing } from './useComposing';
import './rounds.css';

export type Ready = Pick<Opening, 'instrument' | 'items' | 'weighting' | 'on' | 'terms'>;

export type Sources = {
  readonly themes: readonly Choice[];
  readonly notes: readonly Choice[];
  readonly priorities: readonly Choice[];
  /** Notes without a theme. */
  readonly loose: number;
};

type ComposeProps = {
  sources: Sources;
  /** Where this device keeps what was composed so far. */
  keptAs: string;
  /** Where everybody starts: how the stage votes, and on what. */
  start: Draft;
  /** How the items came to be chosen already, in words. */
  whereFrom?: string | undefined;
  /** Items that can't be chosen anew: those that are tied. */
  fixed?: readonly Choice[] | undefined;
  k: number;
  groups: readonly StakeholderGroup[];
  head: (act: ReactNode) => ReactNode;
  /** The stage is open, so a vote may start. */
  open: boolean;
  busy: boolean;
  onStart: (ready: Ready) => void;
};

/** A round in one sentence that reads back: how, on what, and what counts; tried out before anybody votes. */
export function Compose(props: ComposeProps) {
  const { sources, keptAs, start, whereFrom, fixed, k, groups, head, open, busy, onStart } = props;
  const { draft, become } = useComposing(keptAs, start);
  const [trying, setTrying] = useState(false);

  const items = fixed ? fixed.map(({ id }) => id) : itemsOf(draft, sources);
  const numbers = numbersOf(draft, items.length, k);
  const made = composed(draft, items, k);
  const ready = readyOf(made, draft);
  const field = numberFields({ draft, numbers, change: become });
  const named = fixed ?? choicesOf(draft, sources);
  return (
    <div className="stage-page">
      {head(
        <>
          {ready && (
            <Button aria-haspopup="dialog" onClick={() => setTrying(true)}>
              {say('compose.try')}
            </Button>
          )}
          <NextButton busy={busy} disabled={!ready || !open} onClick={() => ready && onStart(ready)}>
            {say(`compose.start.${draft.kind}`)}
          </NextButton>
        </>,
      )}
      {'wrong' in made && <p className="setup-warning">{say(made.wrong as 'rounds.tooFew')}</p>}
      <div className="round-setup">
        <HowToVote
          draft={draft}
          items={items.length}
          start={start.kind}
          field={field}
          pick={(kind) => become(withKind(draft, kind, sources.priorities.length > 0 ? 'priorities' : 'texts'))}
          change={become}
        />
        {fixed ? (
          <FixedItems items={fixed} />
        ) : (
          <>
            <ItemSource value={draft.on} onChange={(on) => become({ on })} />
            {whereFrom && draft.on === 'themes' && draft.chosen.themes === start.chosen.themes && (
              <p className="muted">{whereFrom}</p>
            )}
            {draft.on === 'texts' ? (
              <OwnTexts one={isOneSentence(draft.kind)} value={draft.texts} onChange={(texts) => become({ texts })} />
            ) : sources[draft.on].length === 0 ? (
              <p className="setup-warning">
                {say(draft.on === 'themes' ? 'rounds.noThemes' : `compose.no.${draft.on}`)}
              </p>
            ) : (
              <ChooseItems
                key={draft.on}
                title={say(`compose.items.${draft.on}`)}
                choices={sources[draft.on]}
                chosen={new Set(items)}
                one={isOneSentence(draft.kind)}
                onChange={(chosen) => become({ chosen: { ...draft.chosen, [draft.on]: chosen } })}
              />
            )}
            {items.length > manyItems && draft.kind !== 'maxdiff' && (
              <p className="setup-warning">{say('rounds.tooMany', { items: items.length })}</p>
            )}
            {draft.on === 'themes' && sources.loose > 0 && (
              <p className="muted">{say('rounds.loose', { notes: sources.loose })}</p>
            )}
          </>
        )}
        {isWeighed(draft) && (
          <ChooseWeighting value={draft.weighting} onChange={(weighting) => become({ weighting })} />
        )}
        <MoreSettings draft={draft} field={field} groups={groups} onChange={become} />
        {ready && (
          <p className="reads-back">
            <span className="muted">{say('compose.readsBack')}</span> <strong>{readBack(ready, groups)}</strong>
          </p>
        )}
      </div>
      {trying && ready && <TryBallot ready={ready} names={nameItems(ready, named)} onClose={() => setTrying(false)} />}
    </div>
  );
}

function readyOf(made: Composed, draft: Draft): Ready | undefined {
  return 'ready' in made
    ? { ...made.ready, weighting: isWeighed(draft) ? draft.weighting : 'per-person', on: draft.on }
    : undefined;
}

function nameItems({ items, on }: Ready, choices: readonly Choice[]) {
  if (on === 'texts') return items.map((text, at) => ({ id: `text-${at + 1}`, text }));
  const names = new Map(choices.map(({ id, name }) => [id, name]));
  return items.map((id) => ({ id, text: names.get(id) ?? id }));
}

function choicesOf({ on }: Draft, sources: Sources): readonly Choice[] {
  return on === 'texts' ? [] : sources[on];
}

/** What is chosen: as ticked, else every theme that holds notes; of notes and priorities nothing, for they are many or one. */
function itemsOf(draft: Draft, sources: Sources): readonly string[] {
  if (draft.on === 'texts') return textsOf(draft);
  const chosen = draft.chosen[draft.on];
  const ids = sources[draft.on].map(({ id }) => id);
  if (chosen) return ids.filter((id) => chosen.has(id));
  return draft.on === 'themes' && !isOneSentence(draft.kind)
    ? sources.themes.filter(({ notes }) => notes !== 0).map(({ id }) => id)
    : [];
}

function FixedItems({ items }: { items: readonly Choice[] }) {
  return (
    <section className="round-items choose-items">
      <h2>{say('compose.runOffItems')}</h2>
      <ul>
        {items.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
