import { useCallback, useEffect, useState } from 'react';
import { toast } from '../look/messages';
import { sayRefusal } from '../session/sayRefusal';
import type { Asked } from '../wire/http';
import { type KeptSeries, keepSeries } from '../wire/keptSeries';
import type { SeriesCommand } from '../wire/protocol';
import { askSeries, type SeriesSeen, seeSeries } from '../wire/seriesDoors';
import { say } from '../words/say';

export type Seeing =
  | { readonly is: 'asking' }
  | { readonly is: 'unreachable' }
  | { readonly is: 'refused'; readonly code: string; readonly why: string }
  | { readonly is: 'seen'; readonly seen: SeriesSeen };

export type SeriesActs = {
  readonly look: () => Promise<void>;
  /** Whether it was done; why not is said. */
  readonly send: (command: SeriesCommand) => Promise<boolean>;
  readonly done: (asked: Asked<unknown>) => Promise<boolean>;
};

/** A series as it is now: read when the page opens, when somebody comes back to it, and after whatever was changed. */
export function useSeries(kept: KeptSeries): { seeing: Seeing; acts: SeriesActs } {
  const [seeing, setSeeing] = useState<Seeing>({ is: 'asking' });
  const { series, link } = kept;
  const look = useCallback(async () => {
    const asked = await seeSeries(series, link);
    if (asked.is === 'answered') {
      keepSeries({ series, link, title: asked.answer.comparison.title });
      setSeeing({ is: 'seen', seen: asked.answer });
    } else if (asked.is === 'refused')
      setSeeing({ is: 'refused', code: asked.refusal.code, why: sayRefusal(asked.refusal) });
    // What was seen stays on screen while the line is down.
    else setSeeing((before) => (before.is === 'seen' ? before : { is: 'unreachable' }));
  }, [series, link]);
  useEffect(() => {
    void look();
    const again = () => document.visibilityState === 'visible' && void look();
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, [look]);
  const done = async (asked: Asked<unknown>) => {
    if (asked.is === 'refused') toast(sayRefusal(asked.refusal), 'warn');
    if (asked.is === 'unreachable') toast(say('series.notDone'), 'warn');
    await look();
    return asked.is === 'answered';
  };
  return { seeing, acts: { look, done, send: async (command) => done(await askSeries(series, link, command)) } };
}
