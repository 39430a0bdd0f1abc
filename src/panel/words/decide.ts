/** The words of the page to decide on offers, in English. */
export const decideWords = {} as const;
