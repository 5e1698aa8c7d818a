/** What the projector says to the whole room: short, for it is read from the back row. */
export const wallWords = {
  'wall.lineLost': 'No connection to the server, trying again. What was saved stays saved.',
  'wall.unsaved': 'The server can’t save just now. What you do is kept on your own device and sent by itself.',
  'wall.join': 'Join with your phone or laptop',
  'wall.titleAndQuestion': '{title}: {question}',
  'wall.qr': 'QR code that opens {link}',
  'wall.joinLate': 'Join at {address}',
  'wall.startsSoon': 'We start soon',
  'wall.here': '{people, plural, =0 {Nobody here yet} one {person here} other {people here}}',
  'wall.left': 'left',

  'wall.notesSoFar': '{notes, plural, one {barrier so far} other {barriers so far}}',
  'wall.notes': '{notes, plural, one {barrier} other {barriers}}',
  'wall.written': 'of {people, number} have written',
  'wall.writingClosed': 'Writing is closed. The board opens next.',
  'wall.writePrivate': 'Nobody sees what you write until the board opens.',

  'wall.onBoard': '{notes, plural, =0 {No barriers on the board yet} one {# barrier} other {# barriers}}',
  'wall.inThemes': '{themes, plural, =0 {not grouped yet} one {in # theme} other {in # themes}}',
  'wall.loose': 'Not grouped yet',
  'wall.looseNone': 'Every barrier has a theme.',
  'wall.looseCount': '{notes, plural, =0 {all grouped} other {# not grouped yet}}',

  'wall.voteSoon': 'The vote starts soon',
  'wall.itemsMany': '{items, number} themes stand on your own screen.',
  'wall.voteClosed': 'Voting is closed',
  'wall.resultNext': 'The result comes next.',
  'wall.do.dots': '{dots, plural, one {You have # dot.} other {You have # dots, at most {cap, number} on one theme.}}',
  'wall.do.rank':
    '{top, plural, one {Choose the one that comes first.} other {Put your top # in order, the first on top.}}',
  'wall.voted': 'of {of, number} have voted',
  'wall.answered': 'of {of, number} have answered',

  'wall.moreRows': '{rows, plural, one {# more comes after these.} other {# more come after these.}}',

  'wall.doFist': 'Show how far you stand behind this sentence.',

  'wall.prioritiesNone': 'No priority has words yet',
  'wall.priorities': 'Our priorities',
  'wall.agreed':
    '{n, plural, =0 {Nothing is agreed yet} =1 {The room agrees on one priority} =2 {The room agrees on two priorities} =3 {The room agrees on three priorities} =4 {The room agrees on four priorities} =5 {The room agrees on five priorities} =6 {The room agrees on six priorities} other {The room agrees on # priorities}}',
  'wall.notAgreed':
    '{n, plural, one {# more was discussed and not agreed.} other {# more were discussed and not agreed.}}',
  'wall.thanks': 'Thank you',
} as const;
