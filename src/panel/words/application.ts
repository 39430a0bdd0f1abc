/** The words of an application's page that came with its documents, in English. */
export const applicationWords = {
  appActions: 'What you will do',
  appTimeline: 'Timeline',
  appDocuments: 'Files',
  appLog: 'Log',
  appPosting: 'Posting, as it was',
  appNotMade: 'Not made yet',
  appWrite: 'Write',
  appPrep: 'Prep sheet',
  appOpenPrep: 'Open prep sheet',
  appPrepareText: 'What you learned so far, gathered for the next round.',
  appEveryRound: 'For every round',
  appContacts: 'People',
  appFeedbackCame: 'Feedback came',
  appNoted: 'Noted',
} as const;
