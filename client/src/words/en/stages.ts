/** What the stages of an agenda are called and ask, where the facilitator gave them no words of their own. */
export const stageWords = {
  'stages.title.arrive': 'Arrive',
  'stages.title.write': 'Write barriers',
  'stages.title.group': 'Group into themes',
  'stages.title.vote': 'Dot vote',
  'stages.title.rank': 'Rank priorities',
  'stages.title.agree': 'Agree',
  'stages.title.report': 'Report',

  'stages.question.arrive': 'Who is here?',
  'stages.question.group': 'Which barriers belong together?',
  'stages.question.vote': 'Which themes matter most?',
  'stages.question.rank': 'In which order should they be tackled?',
  'stages.question.agree': 'What do we agree on?',
  'stages.question.report': 'What we take home',
} as const;
