/** The words of the first page, in English. */
export const nowWords = {
  today: 'Today',
  week: 'This week',
  nowQuietToday: 'Nothing for today.',
  nowQuietWeek: 'Nothing for today or this week. The time is yours.',
  nowAfter: 'What comes next: {0}',
  nowLookBack: 'Look back at {0}',
  nowReadyText: 'There is no hurry.',
  nowSince: 'since {0}',
  nowTick: 'Done: {0}',
  nowNoted: 'Noted.',
  prepare: 'Prepare',

  nowStrength: 'You did this well',
  nowPractise: 'One thing to practice',
  nowPlanned: 'You planned',
  nowGoals: 'Where you are heading',
  nowOpenGoals: 'Open your goals',

  nowBring: 'Bring what you have',
  nowBringText: 'Kept a spreadsheet or another tracker until now? It can come along.',
} as const;
