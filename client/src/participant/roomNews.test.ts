import { describe, expect, it } from 'vitest';
import { newsOf, type RoomState } from './roomNews';

const writing: RoomState = { ended: false, stage: 'w', open: false };
const voting: RoomState = { ended: false, stage: 'v', open: false, round: 'r', status: 'open' };

describe('the news of the room', () => {
  it('are that a vote opens, closes, is revealed, and opens again', () => {
    expect(newsOf({ ended: false, stage: 'v', open: false }, voting)).toBe('news.voteOpen');
    expect(newsOf(voting, { ...voting, status: 'closed' })).toBe('news.voteClosed');
    expect(newsOf({ ...voting, status: 'closed' }, { ...voting, status: 'revealed' })).toBe('news.result');
    expect(newsOf({ ...voting, status: 'revealed' }, { ...voting, round: 'r2' })).toBe('news.voteOpen');
  });

  it('are that the board opens, and that the workshop ends', () => {
    expect(newsOf(writing, { ...writing, open: true })).toBe('news.boardOpen');
    expect(newsOf(voting, { ...voting, ended: true })).toBe('news.ended');
  });

  it('are none where nothing changed, or where the room came to a stage that is over', () => {
    expect(newsOf(voting, voting)).toBeUndefined();
    expect(newsOf(writing, { ...voting, status: 'revealed' })).toBeUndefined();
    expect(newsOf(voting, { ...writing, open: true })).toBeUndefined();
    expect(newsOf({ ...voting, ended: true }, { ...voting, ended: true })).toBeUndefined();
  });
});
