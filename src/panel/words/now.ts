/** The words of the first page, in English. */
export const nowWords = {} as const;
