/** Where the line of this offset starts. Lines end with LF or CRLF here. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of this offset ends, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed < 0) return text.length;
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Where the line after the one of this offset starts; the end of the text after the last line. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** How many characters stand before this offset on its line. */
export function column(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether only white space stands before this offset on its line. */
export function opensLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** The lines with so many spaces before each; empty lines stay empty. */
export function indented(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => line && ' '.repeat(columns) + line);
}

/**
 * Where a new line may go that follows a block entry: the end of the entry's last line, or of the comments that belong
 * to it. Those are comments deeper than the entry, and those right below it, unless they stand right above a sibling.
 */
export function endOfEntry(text: string, end: number, columns: number): number {
  let belongs = lineEnd(text, end);
  let perhaps = belongs;
  for (let at = nextLine(text, belongs); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const depth = line.search(/\S/);
    if (depth < 0) belongs = perhaps;
    else if (line[depth] !== '#') return depth === columns ? belongs : perhaps;
    else if (depth < columns) return perhaps;
    else if (depth > columns) belongs = perhaps = lineEnd(text, at);
    else if (nextLine(text, perhaps) === at) perhaps = lineEnd(text, at);
    else return belongs;
  }
  return perhaps;
}

/** Where a new line may go that precedes a block entry: above the comments right above it. */
export function topOfEntry(text: string, start: number): number {
  const columns = column(text, start);
  let top = lineStart(text, start);
  while (top > 0) {
    const above = lineStart(text, top - 1);
    const line = text.slice(above, top);
    if (above >= top || line.search(/\S/) !== columns || line[columns] !== '#') return top;
    top = above;
  }
  return top;
}
