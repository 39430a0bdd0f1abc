/** What each command does, as the README's table says it. */
export const commandWords: Readonly<Record<string, string>> = {
  'debrief.newApplication': 'Makes a log; one that is there already is opened instead',
  'debrief.setOutcome':
    'Records how one or several applications stand, and offers to settle what follows from it',
  'debrief.addRound': 'Adds a round',
  'debrief.updateRound': 'Records what became of a round, how it felt, when or how it is held',
  'debrief.addQuestion': 'Adds a question you were asked, and how your answer went',
  'debrief.captureRound':
    'After a round: how it felt, what went well, the questions, the thank-you; in two minutes',
  'debrief.addContact': 'Adds a person',
  'debrief.addFeedback': 'Keeps what they said, in their words',
  'debrief.recordFollowUp': 'Notes that the thank-you for the last round went out',
  'debrief.recordOffer': 'Notes an offer, its terms and its deadline',
  'debrief.prepare': 'Makes the prep sheet or brings it up to date for the next round, and opens it',
  'debrief.writePostmortem': 'Makes the post-mortem or brings its blocks up to date, and opens it',
  'debrief.tickItem': 'Answers the box at the cursor, in a prep sheet or a post-mortem',
  'debrief.checkKeywords':
    'Shows which terms the posting stresses and your résumé says, and which it does not',
  'debrief.exportForMentor': 'What helps a mentor, without names, addresses, links, pay and what is private',
  'debrief.openDashboard': 'Opens the panel',
  'debrief.exportApplications': 'Writes your applications into one CSV or JSON file',
  'debrief.exportCalendar': 'Writes rounds and offer deadlines as an `.ics` that any calendar imports',
  'debrief.importApplications':
    'Takes over a table, a list or our own export, from a file or the clipboard, after a preview',
  'debrief.createSample': 'Writes a made-up search to try things on',
  'debrief.removeSample': 'Takes it away again; your own applications stay',
  'debrief.openHome': 'Opens the folder of your job search, from anywhere',
  'debrief.toggleNames': 'Shows “Company A” and so on, for when you share your screen',
  'debrief.refresh':
    'Finds what changed without VS Code being told, as it happens below folders that were moved',
  'debrief.goToApplication': 'Opens a log, found by company, role or outcome',
  'debrief.openLog': 'Opens the log; only in the menu of an application',
  'debrief.openPosting': 'Opens the job description you kept, else its address in the browser',
  'debrief.revealInExplorer': 'Shows the log among your files; only in the menu of an application',
  'debrief.deleteApplication': "Moves an application's files to the trash, after asking",
  'debrief.closeSilent':
    'Records “no response” for those that have been silent for long; uncheck any you still wait for',
  'debrief.recordNoResponse': 'The same for one application; only in the menu of a check-in',
  'debrief.didThisHelp': 'Asks once whether an action helped; only in the menu of an action under Lessons',
  'debrief.groupByOutcome': 'Groups the view by how each one stands',
  'debrief.groupByStage': 'Groups the view by how far each one got',
  'debrief.groupByCompany': 'Groups the view by company',
};
