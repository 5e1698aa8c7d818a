/** What came out of a vote: the sentence first, the numbers after it. */
export const resultWords = {
  'result.nobody': 'Nobody voted, so nothing comes first',
  'result.first': '{item} comes first',
  'result.tied': '{items} share first place',
  'result.allTied': 'All {count, number} come out level',
  'result.voted': '{n, number} of {of, number} voted.',
  'result.perPerson': 'Every ballot weighs the same.',
  'result.equalGroup': 'Every stakeholder group weighs the same.',
  'result.ifEqual':
    'If every group weighed the same, {tied, plural, =1 {{items} would come first.} other {{items} would share first place.}}',
  'result.ifPerson':
    'If every ballot weighed the same, {tied, plural, =1 {{items} would come first.} other {{items} would share first place.}}',
  'result.rulesAgree': 'Two other ways of counting put the same first (Copeland, Schulze).',
  'result.rulesDiffer':
    'Another way of counting puts something else first (Copeland or Schulze): talk about the top before you settle it.',
  'result.dots':
    '{points, plural, =0 {no dots} one {# dot} other {# dots}}{people, plural, =0 {} one { from # person} other { from # people}}',
  'result.points': '{points, plural, one {# point} other {# points}}',
  'result.firstFor': '{first, plural, =0 {first for nobody} one {first for # person} other {first for # people}}',
  'result.share': '{share, number}%',
  'result.place': '{rank, number}.',
  'result.placeTied': '{rank, number}=',
  'result.placeSaid': '{tied, select, yes {Tied for place {rank}} other {Place {rank}}}',
  'result.asTable': 'As a table',

  'result.fist.open': 'Nobody answered yet',
  'result.fist.consensus':
    '{n, plural, one {The one who answered} other {All # who answered}} can live with it or better',
  'result.fist.concerns': '{low, plural, one {One person has concerns} other {# people have concerns}}',
  'result.fist.concernsAsk': 'Who would like to say more?',
  'result.fist.blocked': '{fists, plural, one {One person blocks it} other {# people block it}}',
  'result.fist.blockedAsk': 'It needs other words before it can stand.',
  'result.fist.answered': '{n, number} of {of, number} answered.',
  'result.fist.people': '{count, plural, =0 {nobody} one {# person} other {# people}}',
  'result.fist.0': 'I block this',
  'result.fist.1': 'I have serious concerns',
  'result.fist.2': 'I have some concerns',
  'result.fist.3': 'I can live with it',
  'result.fist.4': 'I like it',
  'result.fist.5': 'I will champion it',
} as const;
