/** A number that tells two texts apart by chance only, not against somebody who tries. (FNV-1a, 32 bits, over UTF-16 units.) */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
