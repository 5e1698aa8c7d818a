import { ChooseWeighting } from '../rounds/ChooseWeighting';
import { type Draft, isOneSentence, isWeighed, type Kind, withKind } from '../rounds/composing';
import { HowToVote, numberFields } from '../rounds/HowToVote';
import { ItemSource } from '../rounds/ItemSource';
import { MoreSettings } from '../rounds/MoreSettings';
import { OwnTexts } from '../rounds/OwnTexts';
import { newDraft, plannedNumbers, plannedTexts, usualKind } from '../rounds/planning';
import type { StageKind, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import '../rounds/rounds.css';

type PlannedVoteProps = {
  stage: StageKind;
  vote: Draft | undefined;
  k: number;
  groups: readonly StakeholderGroup[];
  wrong: string | undefined;
  onChange: (vote: Draft | undefined) => void;
};

/** Where words are agreed on, the room is asked about one at a time. */
const aboutWords: readonly Kind[] = ['fist', 'gradients'];

/** The vote of a stage, planned ahead or left until it opens. */
export function PlannedVote({ stage, vote, k, groups, wrong, onChange }: PlannedVoteProps) {
  return (
    <section className="plan-vote">
      <label className="check">
        <input
          type="checkbox"
          checked={vote !== undefined}
          onChange={(event) => onChange(event.target.checked ? newDraft(stage) : undefined)}
        />
        {say('agenda.planVote')}
      </label>
      <p className="muted">{say(stage === 'agree' ? 'agenda.planAgreeHint' : 'agenda.planVoteHint')}</p>
      {vote && <Planned stage={stage} vote={vote} k={k} groups={groups} onChange={onChange} />}
      {wrong && <p className="field-error">{wrong}</p>}
    </section>
  );
}

type PlannedProps = Omit<PlannedVoteProps, 'vote' | 'wrong'> & { vote: Draft };

function Planned({ stage, vote, k, groups, onChange }: PlannedProps) {
  const change = (next: Partial<Draft>) => onChange({ ...vote, ...next });
  const field = numberFields({ draft: vote, numbers: plannedNumbers(vote, k), change });
  const words = stage === 'agree';
  return (
    <>
      <HowToVote
        draft={vote}
        items={plannedTexts(vote).length}
        start={usualKind(stage)}
        only={words ? aboutWords : undefined}
        field={field}
        // Before a stage to agree there are no priorities that a ballot may show.
        pick={(kind) => change(withKind(vote, kind, words ? 'priorities' : 'texts'))}
        change={change}
      />
      {!words && (
        <>
          <ItemSource value={vote.on} onChange={(on) => change({ on })} />
          {vote.on === 'texts' && (
            <OwnTexts
              one={isOneSentence(vote.kind)}
              value={vote.texts}
              hint={say('agenda.planTextsHint')}
              onChange={(texts) => change({ texts })}
            />
          )}
          {isWeighed(vote) && (
            <ChooseWeighting value={vote.weighting} onChange={(weighting) => change({ weighting })} />
          )}
          <MoreSettings draft={vote} field={field} groups={groups} onChange={change} />
        </>
      )}
    </>
  );
}
