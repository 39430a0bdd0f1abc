/** The words of the table of applications, in English. */
export const tableWords = {} as const;
