/** The words of the look back, in English. */
export const lookBackWords = {} as const;
