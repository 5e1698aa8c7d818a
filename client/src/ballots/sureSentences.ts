import type { HowSure, RoundDetail, RoundSight } from '../wire/protocol';
import { say, sayList } from '../words/say';
import { isUnchanged, isWithoutGroups, keepsPapersApart } from './editions';
import { exact, numberOf, percent } from './exact';
import type { ReportedCamp } from './groupTables';
import { namesOf } from './resultSentences';

/** How sure the result is, in words: other rules, ballots to change, groups that stay at home, a second round. */
export function sureSentences(
  round: RoundSight,
  detail: RoundDetail,
  camps: readonly ReportedCamp[],
): readonly string[] {
  const nameOf = namesOf(round);
  const { sure, second } = detail;
  return [
    ...(sure ? ofRules(sure, nameOf) : []),
    ...(sure ? ofBallots(round, detail, sure, nameOf) : []),
    ...(sure?.status ? ofStatus(sure) : []),
    ...(sure ? ofGroups(round, detail, sure, camps, nameOf) : []),
    ...(second
      ? [
          say('sure.changed', {
            changed: second.changed,
            both: second.answeredBoth,
            share: percent(second.changedShare),
          }),
          say(second.settled ? 'sure.settled' : 'sure.notSettled'),
          ...agreementMoved(detail),
        ]
      : []),
    ...(isWithoutGroups(detail.edition)
      ? [say(keepsPapersApart(round, detail) ? 'paper.withoutGroups' : 'sure.withoutGroups')]
      : []),
    ...(isUnchanged(detail.edition) ? [say('sure.unchanged')] : []),
  ];
}

type NameOf = (item: string) => string;

function ofRules({ rules, winner, robustTop, top }: HowSure, nameOf: NameOf): readonly string[] {
  if (rules.length < 2) return [];
  const known = rules.filter(({ winners }) => winners.length > 0);
  const all = sayList(known.map(({ rule }) => ruleName(rule)));
  const first =
    winner !== undefined
      ? say('sure.sameWinner', { item: nameOf(winner), rules: all })
      : say('sure.otherWinners', {
          list: known
            .map(({ rule, winners }) => say('look.more', { words: ruleName(rule), more: sayList(winners.map(nameOf)) }))
            .reduce((one, other) => say('look.apart', { one, other })),
        });
  const places =
    robustTop.length > 1 ? [say('sure.robustTop', { items: sayList(robustTop.map(nameOf)), places: top.length })] : [];
  return [first, ...places];
}

const rules = [
  'points',
  'people',
  'mean',
  'median',
  'score',
  'best',
  'plurality',
  'borda',
  'copeland',
  'schulze',
  'irv',
  'kemeny',
] as const;

/** The name of a rule; one that a newer server knows is named as it comes. */
export function ruleName(rule: string): string {
  const known = rules.find((one) => one === rule);
  return known ? say(`sure.rule.${known}`) : rule;
}

function ofBallots(
  round: RoundSight,
  detail: RoundDetail,
  { change, stability, top }: HowSure,
  nameOf: NameOf,
): readonly string[] {
  const { instrument, items } = round;
  const stays = numberOf(stability);
  return [
    ...(change
      ? [
          change.winner === undefined
            ? say('sure.tiedLead')
            : say(isBound(instrument, items.length) ? 'sure.atLeast' : 'sure.toOverturn', {
                item: nameOf(change.winner),
                ballots: change.toOverturn,
              }),
        ]
      : notKnown(round, detail)),
    ...(stays === undefined || top.length === 0
      ? []
      : [
          stays === 1
            ? say('sure.stable', { places: top.length })
            : say('sure.notStable', { places: top.length, share: percent(stability) }),
        ]),
  ];
}

/** Where fewer may be ranked than there are, a changed ballot gives less of a lead than is reckoned with. */
function isBound(instrument: RoundSight['instrument'], items: number): boolean {
  return instrument.is === 'rank' && instrument.top < items - 1;
}

/** Why nothing is said of ballots to change. */
function notKnown({ instrument, items, weighting, result }: RoundSight, { strict }: RoundDetail): readonly string[] {
  if (items.length < 2) return [];
  if (instrument.is === 'matrix' || instrument.is === 'maxdiff') return [say('sure.noChange')];
  if (instrument.is !== 'score') return [];
  // Where everybody rated everything it is strictness that hides it.
  const whole = result?.is === 'score' && result.rows.every(({ ratedBy }) => ratedBy === result.n);
  return [say(strict && weighting === 'equal-group' && whole ? 'sure.noChangeStrict' : 'sure.noChangeBlanks')];
}

/** Of a vote on one sentence: what it hangs on. */
function ofStatus({ status, stability }: HowSure): readonly string[] {
  if (!status) return [];
  return [
    ...(status.toAgree > 0 ? [say('sure.toAgree', { ballots: status.toAgree })] : []),
    say('sure.flip', { ballots: status.toFlip }),
    ...(stability === undefined
      ? []
      : [stability === '1' ? say('sure.statusStable') : say('sure.statusNotStable', { share: percent(stability) })]),
    say('sure.groupsNotTold'),
  ];
}

function ofGroups(
  { items }: RoundSight,
  { groups, oneVoice }: RoundDetail,
  { without, top, status }: HowSure,
  camps: readonly ReportedCamp[],
  nameOf: NameOf,
): readonly string[] {
  if (without.length === 0)
    return status || oneVoice || groups.length < 2 || items.length < 2 ? [] : [say('sure.groupsHidden')];
  const same = (other: readonly string[]) => other.length === top.length && other.every((item) => top.includes(item));
  const moving = without.filter((one) => !same(one.top));
  if (moving.length === 0) return [say('sure.anyGroup', { places: top.length })];
  return moving.map((one) =>
    say('sure.withoutGroup', { group: camps[one.group]?.name ?? '', items: sayList(one.top.map(nameOf)) }),
  );
}

function agreementMoved({ ballotsAgree, second }: RoundDetail): readonly string[] {
  const [before, after] = [second?.wBefore?.w, ballotsAgree?.w];
  return before === undefined || after === undefined
    ? []
    : [say('sure.agreementMoved', { before: exact(before, 2), after: exact(after, 2) })];
}
