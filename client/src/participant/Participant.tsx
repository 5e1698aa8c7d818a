import { useEffect, useRef } from 'react';
import { NoticePage } from '../app/NoticePage';
import { announce } from '../look/messages';
import { readCurrentStage, readMe, readWorkshop } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession, useStore } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import { say } from '../words/say';
import { ArrivePage } from './ArrivePage';
import { whenIdle } from './fetched';
import { NotStarted } from './NotStarted';
import { PhoneFrame } from './PhoneFrame';
import { EndedPage, fetchAhead } from './pages';
import { newsOf, type RoomState, readRoomState } from './roomNews';
import { StagePage } from './StagePage';
import { useTold } from './useTold';

const readEntered = ({ entered }: SessionState) => entered;

/** The workshop on a participant's phone: not here yet, waiting for the start, in a stage, or over. */
export default function Participant() {
  const entered = useSession(readEntered);
  const workshop = useSession(readWorkshop);
  const me = useSession(readMe);
  const stage = useSession(readCurrentStage);

  useTold();
  useNewScreen(stage && titleOf(stage), stage?.id);
  useRoomNews(entered);
  useEffect(() => (entered ? whenIdle(fetchAhead) : undefined), [entered]);
  // Who is new and was greeted at the door knows the workshop before the line stands.
  if (!workshop) return <NoticePage words={say('app.loading')} />;
  if (workshop.endedAt)
    return <EndedPage of={{ workshop }} frame={(words) => <PhoneFrame title={workshop.title}>{words}</PhoneFrame>} />;
  if (!me) return <ArrivePage workshop={workshop} />;
  if (!stage) return <NotStarted workshop={workshop} />;
  // A new stage is a new screen: nothing typed or scrolled in the last one belongs to it.
  return <StagePage key={stage.id} stage={stage} workshop={workshop} />;
}

/** Says what happens in the room to who can't see the screen change, or looks at another part of it. */
function useRoomNews(entered: boolean) {
  const seen = useSession(({ view }) => view);
  const store = useStore();
  const last = useRef<RoomState>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the news come with a new view.
  useEffect(() => {
    if (!entered) return;
    const now = readRoomState(store.get());
    const news = last.current && newsOf(last.current, now);
    // With the stage that it came with, for a reader hears only what was said last.
    const stage = last.current && last.current.stage !== now.stage ? readCurrentStage(store.get()) : undefined;
    if (news) announce(stage ? `${titleOf(stage)}\n${say(news)}` : say(news));
    last.current = now;
  }, [entered, seen, store]);
}

/** The room moved on: begin at the top, and say where it is. Not on arriving, when the page itself is read. */
function useNewScreen(title: string | undefined, stage: string | undefined) {
  const last = useRef(stage);
  useEffect(() => {
    if (last.current === stage) return;
    if (last.current !== undefined && title) announce(title);
    last.current = stage;
    window.scrollTo(0, 0);
  }, [stage, title]);
}
