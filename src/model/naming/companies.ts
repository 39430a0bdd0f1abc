/** What companies add to their names, and words too plain to stand for one. */
const plainWords = new Set(
  (
    'inc llc ltd limited gmbh ag se sa sas bv nv ab as oy oyj plc corp corporation co company kg kgaa ohg ug mbh srl spa pty pte kk llp lp' +
    ' the a an and of for at by in on to my our new next first one big open free blue red green black white great good general united national' +
    ' international global american european british german french america europe germany france england britain africa asia india china' +
    ' japan canada australia deutsche deutscher deutsches deutschland europa österreich schweiz munich münchen hamburg vienna wien zurich' +
    ' zürich amsterdam dublin madrid barcelona lisbon rome milan stockholm oslo copenhagen york boston chicago seattle' +
    ' london paris tokyo berlin north south east west central digital data cloud' +
    ' software systems system technology technologies tech labs lab group holding holdings bank insurance health medical energy' +
    ' media network networks solutions services consulting partners capital ventures studio studios robotics ai university institute' +
    ' city state royal best smart fast quick real super deep bright clear simple modern future product products web mobile app apps' +
    ' design designs engineering engineers backend frontend platform platforms security research project projects agency café cafe' +
    ' bäckerei verlag restaurant hotel school college hospital clinic museum foundation society association club verein stiftung universität institut' +
    ' home two three four five six seven eight nine ten house work works team world de la le les el und et y die der das für von'
  ).split(/\s+/),
);

/** The legal form at the end of a name. */
const legalForm =
  /^(?:inc|llc|ltd|limited|gmbh|ag|se|sa|sas|bv|nv|ab|oy|oyj|plc|corp|corporation|kg|kgaa|ug|srl|spa|pty|pte|kk|llp|株式会社|有限公司)$/i;

/** The words of a company's name. */
export function wordsOfCompany(name: string): string[] {
  return name.split(/[\s,]+/u).filter((word) => word !== '');
}

/**
 * How a company may be called, each as its words, the whole name first: that without its article, legal form or both,
 * and the first word that is no plain one, without the ending of a domain.
 */
export function spellingsOfCompany(words: readonly string[]): string[][] {
  const bare = words.map((word) => word.replace(/[.®™©]+$/u, ''));
  const last = bare.findLastIndex((word) => !legalForm.test(word));
  const short = bare.slice(0, last + 1);
  const named = short.slice(/^the$/i.test(short[0] ?? '') ? 1 : 0);
  const isNamed = named.length > 1 || (named[0]?.length ?? 0) > 2;
  return [[...words], short, ...(isNamed ? [named] : []), shortOf(short)].filter(({ length }) => length > 0);
}

/** The word that stands for a name; none where that is all of the name, or all its words are plain. */
function shortOf(words: readonly string[]): string[] {
  const tellings = words.map((word) => word.replace(/(?<=\p{L}{3})\.\p{L}{2,}$/u, ''));
  const telling = tellings.find((word) => word.length > 2 && !plainWords.has(word.toLowerCase()));
  return telling === undefined || telling === words.join(' ') ? [] : [telling];
}
