import type { ReactNode } from 'react';
import { Countdown } from '../look/Countdown';
import { readWorkshop } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { LineNotice } from './LineNotice';
import { YouButton } from './YouButton';
import './phone.css';

type PhoneFrameProps = {
  title: string;
  stage?: StageSight | undefined;
  children: ReactNode;
  /** The one thing to do, at thumb height. */
  foot?: ReactNode;
};

const readOffset = ({ serverOffset }: SessionState) => serverOffset;

/** A participant's screen: where the room is and the time left, one thing at a time, one clear button. */
export function PhoneFrame({ title, stage, children, foot }: PhoneFrameProps) {
  const offset = useSession(readOffset);
  const notice = useSession(readWorkshop)?.notice;
  const deadline = stage?.deadline;
  return (
    <div className="phone">
      <header className="phone-head">
        <strong className="phone-title" dir="auto">
          {title}
        </strong>
        {stage?.status === 'open' && (
          <span className="phone-time">
            {deadline ? (
              <>
                <Countdown deadline={Date.parse(deadline)} serverOffset={offset} spoken /> {say('phone.left')}
              </>
            ) : (
              say('phone.noLimit')
            )}
          </span>
        )}
        <YouButton />
      </header>
      <LineNotice />
      <main className="phone-main">
        {children}
        {notice && <p className="phone-notice">{notice}</p>}
      </main>
      {foot && <footer className="phone-foot">{foot}</footer>}
    </div>
  );
}
