import { WhoIsHere } from '../people/WhoIsHere';
import { instructionsOf, titleOf } from '../stages/stageWords';
import { Original } from '../translations/Original';
import { say } from '../words/say';
import { NextStage } from './NextStage';
import { PhoneFrame } from './PhoneFrame';
import type { StagePageProps } from './StagePage';

/** Arrived: what this is about, who is here, what comes. */
export function ArrivedPage({ stage, workshop }: StagePageProps) {
  return (
    <PhoneFrame title={titleOf(stage)} stage={stage}>
      <h1>{say('people.arriveTitle')}</h1>
      <p className="muted">{say('people.arriveLead')}</p>
      <div className="phone-sheet arrive-about">
        <p className="muted" dir="auto">
          {workshop.title}
        </p>
        <p dir="auto">
          <strong>{workshop.question}</strong>
        </p>
        <Original of={workshop} said={({ title, question }) => [title, question]} />
      </div>
      {instructionsOf(stage) && <p dir="auto">{instructionsOf(stage)}</p>}
      <NextStage stage={stage} />
      <WhoIsHere workshop={workshop} />
    </PhoneFrame>
  );
}
