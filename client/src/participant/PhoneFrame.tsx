import type { ReactNode } from 'react';
import { readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { StageTime, timeStateOf } from '../stages/StageTime';
import { OriginalQuestion } from '../translations/OriginalQuestion';
import { VoiceButton } from '../voices/VoiceButton';
import { sharingOf } from '../wire/drawers';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { fetched } from './fetched';
import { LineNotice } from './LineNotice';
import { YouButton } from './YouButton';
import './phone.css';

const PassOn = fetched(() => import('../sharing/PassOn'));

type PhoneFrameProps = {
  title: string;
  stage?: StageSight | undefined;
  children: ReactNode;
  /** The one thing to do, at thumb height. */
  foot?: ReactNode;
};

/** A participant's screen: where the room is and the time left, one thing at a time, one clear button. */
export function PhoneFrame({ title, stage, children, foot }: PhoneFrameProps) {
  const workshop = useSession(readWorkshop);
  const notice = workshop?.notice;
  const shared = sharingOf(useSession(({ session }) => session));
  const time = stage ? timeStateOf(stage) : 'none';
  return (
    <div className="phone">
      <header className="phone-head">
        <strong className="phone-title" dir="auto">
          {title}
        </strong>
        {stage?.status === 'open' && (
          <span className="phone-time">
            {time === 'none' ? (
              say('phone.noLimit')
            ) : (
              <>
                <StageTime stage={stage} spoken short /> {time === 'runs' && say('phone.left')}
              </>
            )}
          </span>
        )}
        {shared && <PassOn of={{}} />}
        <VoiceButton />
        <YouButton />
      </header>
      <LineNotice />
      <main className="phone-main">
        {time === 'up' && <p className="phone-sheet time-up">{say('time.up')}</p>}
        {stage && workshop && <OriginalQuestion stage={stage} workshop={workshop} />}
        {children}
        {notice && (
          <p className="phone-notice" dir="auto">
            {notice}
          </p>
        )}
      </main>
      {foot && <footer className="phone-foot">{foot}</footer>}
    </div>
  );
}
