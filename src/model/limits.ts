/** What is refused unread. A parser that recurses would not survive deeper nesting. */
export const limits = {
  /** Size of a log, in bytes of UTF-8. */
  bytes: 1024 * 1024,
  /** Lists and maps inside one another. */
  depth: 100,
  /** Values that the aliases of one log may stand for, all together. */
  aliased: 10_000,
} as const;
