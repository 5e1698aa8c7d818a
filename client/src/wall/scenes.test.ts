import { describe, expect, it } from 'vitest';
import type { PrioritySight, RoundSight, StageKind, StageSight } from '../wire/protocol';
import { sceneOf } from './scenes';

const stageOf = (kind: StageKind, more: Partial<StageSight> = {}): StageSight => ({
  id: 's',
  kind,
  title: '',
  question: '',
  instructions: '',
  rules: { private: true, participantsMayGroup: false, notesPerPerson: 20, noteLength: 280 },
  status: 'open',
  revealed: false,
  notes: 0,
  writers: 0,
  done: 0,
  ...more,
});

const fistOf = (more: Partial<RoundSight> = {}): RoundSight => ({
  id: 'r1',
  stage: 's',
  number: 1,
  question: '',
  instrument: { is: 'fist' },
  items: [{ id: 'p', text: 'One licence.' }],
  weighting: 'per-person',
  seed: 1,
  status: 'open',
  voted: 0,
  of: 3,
  ...more,
});

const priority: PrioritySight = {
  id: 'p',
  statement: 'One licence.',
  why: '',
  notes: [],
  number: 1,
  revision: 1,
  confirmation: 'consensus',
  confirmedBy: 'r1',
  votes: [0, 0, 0, 1, 1, 1],
  alsoFrom: [],
  scope: '',
  confidence: 'unsaid',
  actions: [],
  support: [],
};

const show = (stage?: StageSight, rounds: readonly RoundSight[] = [], priorities: readonly PrioritySight[] = []) =>
  sceneOf({ workshop: {}, stage, rounds, priorities, notes: 0 }).is;

describe('the scene', () => {
  it('is the way in before the first stage, and thanks once the workshop is closed', () => {
    expect(show()).toBe('start');
    expect(
      sceneOf({ workshop: { endedAt: 'x' }, stage: stageOf('vote'), rounds: [], priorities: [], notes: 0 }).is,
    ).toBe('thanks');
  });

  it('of talking is the board if there is one, and of answering what was answered once it is shown', () => {
    const talk = stageOf('discuss');
    expect(show(talk)).toBe('talk');
    expect(sceneOf({ workshop: {}, stage: talk, rounds: [], priorities: [], notes: 3 }).is).toBe('board');
    expect(show(stageOf('break'))).toBe('rest');
    expect(show(stageOf('answer'))).toBe('answer-count');
    expect(show(stageOf('answer', { revealed: true }))).toBe('answers');
  });

  it('of writing is the question until the board opens', () => {
    expect(show(stageOf('write'))).toBe('write');
    expect(show(stageOf('write', { revealed: true }))).toBe('board');
  });

  it('of a vote is its result only once that is revealed, and the next vote after it', () => {
    const vote = stageOf('vote');
    expect(show(vote)).toBe('ballot');
    expect(show(vote, [fistOf({ status: 'closed' })])).toBe('ballot');
    expect(show(vote, [fistOf({ status: 'revealed' })])).toBe('result');
    expect(show(vote, [fistOf({ status: 'revealed' }), fistOf({ id: 'r2', number: 2 })])).toBe('ballot');
  });

  it('of agreeing follows the sentence that the room is asked about', () => {
    const agree = stageOf('agree');
    const revealed = fistOf({ status: 'revealed' });
    expect(show(agree, [], [priority])).toBe('priorities');
    expect(show(agree, [fistOf()], [priority])).toBe('ask');
    expect(show(agree, [revealed], [priority])).toBe('answer');
  });

  it('of agreeing is all priorities once the words of the last answer changed, or the stage is over', () => {
    const revealed = fistOf({ status: 'revealed' });
    const { confirmedBy: _, ...reworded } = priority;
    expect(show(stageOf('agree'), [revealed], [{ ...reworded, revision: 2 }])).toBe('priorities');
    expect(show(stageOf('agree', { status: 'closed' }), [revealed], [priority])).toBe('priorities');
  });
});
