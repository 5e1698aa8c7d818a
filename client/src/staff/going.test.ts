import { describe, expect, it } from 'vitest';
import type { RoundSight, StageKind, StageSight } from '../wire/protocol';
import { goToWords, nextStage, risksOf } from './going';

const rules = { private: true, participantsMayGroup: false, notesPerPerson: 20, noteLength: 280 };
const stage = (kind: StageKind, rest: Partial<StageSight> = {}): StageSight => ({
  id: kind,
  kind,
  title: '',
  question: '',
  instructions: '',
  rules,
  status: 'upcoming',
  revealed: false,
  notes: 0,
  writers: 0,
  done: 0,
  softEnd: false,
  usual: '',
  timeIsUp: false,
  spent: 0,
  skipped: false,
  revision: 0,
  ...rest,
});
const write = stage('write', { notes: 12, status: 'open' });
const group = stage('group');
const stages = [stage('arrive'), write, group];

describe('taking the room to another stage', () => {
  it('opens the board when it goes past private notes', () => {
    expect(risksOf(group, stages, [])).toEqual({ opensBoard: 12 });
    expect(risksOf(stages[0] as StageSight, stages, [])).toEqual({});
  });

  it('opens nothing that is open already', () => {
    expect(risksOf(group, [{ ...write, revealed: true }, group], [])).toEqual({});
  });

  it('closes the vote that is open', () => {
    const round = { status: 'open', voted: 3 } as RoundSight;
    expect(risksOf(write, stages, [round])).toEqual({ closesRound: round });
  });
});

it('goes from nothing to the first stage, and after the last to none', () => {
  expect(nextStage(stages, undefined)?.id).toBe('arrive');
  expect(nextStage(stages, write)?.id).toBe('group');
  expect(nextStage(stages, group)).toBeUndefined();
});

it('says where a button goes, in the facilitator’s own words where there are some', () => {
  expect(goToWords(group)).toBe('Go to group into themes');
  expect(goToWords({ ...group, title: 'Tables' })).toBe('Go to “Tables”');
});
