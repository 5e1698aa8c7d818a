/** The outcome as a document. */
export const reportWords = {
  'report.back': 'Back to the workshop',
  'report.print': 'Print or save as PDF',
  'report.noSeat':
    'This device has no seat in this workshop. Join it, or open the link that you were given, and come back.',
  'report.opening': 'Opening the report…',
  'report.download.md': 'Document (Markdown)',
  'report.download.csv.zip': 'Tables (CSV)',
  'report.download.json': 'Archive (JSON)',
  'report.downloads': 'Take it home',
  'report.downloading': 'Fetching…',
  'report.downloadFailed': 'The file could not be fetched. Check the connection and try again.',
  'report.downloaded': 'Downloaded {file}',

  'report.kind': 'Workshop report',
  'report.placeAndDate': '{place}, {date}',
  'report.asked': 'What was asked',
  'report.people': 'Who was there',
  'report.peopleSentence':
    '{people, plural, =0 {Nobody has joined yet.} one {One person took part.} other {# people took part.}}',
  'report.peopleOf': '{people, plural, one {# person} other {# people}}',
  'report.smallCells':
    'Notes and results name no group of fewer than {k, number} people alone, not here and not in the downloads; smaller ones are named together. Nobody’s vote is shown at all.',
  'report.agreed': 'What was agreed',
  'report.agreedNone': 'No priority has been worded yet.',
  'report.theme': 'Theme: {theme}',
  'report.behind': '{notes, plural, one {The barrier behind it} other {The # barriers behind it}}',
  'report.why': 'Why',
  'report.counted': 'How it was counted',
  'report.countedNone': 'No vote has been held yet.',
  'report.round': 'Vote {number, number}: {question}',
  'report.turnout': '{n, number} of {of, number} took part.',
  'report.stillOpen': 'Voting is open; nothing is told before it closes.',
  'report.notRevealed': 'Closed; the result was not revealed.',
  'report.themes': 'All barriers',
  'report.themesSentence':
    '{notes, plural, =0 {No barrier is on the board yet.} one {One barrier} other {# barriers}}{themes, plural, =0 {} one { in one theme.} other { in # themes.}}',
  'report.themeNotes': '{notes, plural, =0 {no barriers} one {# barrier} other {# barriers}}',
  'report.alike': 'alike',
  'report.stamp': 'Workshop {session}, version {version, number}. {state}',
  'report.live': 'The workshop is still open: this is how it stands on {at}.',
  'report.closed': 'Closed for good on {at}.',
} as const;
