/**
 * Words that no phrase is made of: function words, and what every posting says. English and German, in lower case.
 */
const weak = new Set(
  `a an the and or but nor so if then than that this these those there here it its itself he she they them their theirs
  you your yours yourself we our ours us i me my who whom whose which what when where why how all any both each few more
  most other some such no not only own same too very can will just should would could may might must shall do does did
  done doing be is are was were been being am have has had having of in on at by for with about against between into
  through during before after above below to from up down out off over under again further once as while because until
  also across within without toward towards per via etc eg ie e.g i.e let lets like well much many lot lots new old good
  great strong excellent deep solid proven hands hands-on able ability abilities capable comfortable confident familiar
  familiarity fluent proficient proficiency expert expertise knowledge understanding experience experienced experiences
  year years month months week weeks day days daily time times first second one two three four five least plus bonus
  work works working worked worker team teams teammate teammates colleague colleagues people person role roles job jobs
  position positions career candidate candidates company companies business businesses organization organisation
  environment environments culture world global office offices opportunity opportunities impact passion passionate
  love enjoy enjoys care cares help helps helping support supports supporting build builds building built create creates
  creating make makes making made take takes taking get gets getting give gives giving use uses using used keep keeps
  keeping bring brings bringing join joining look looking looks find finds want wants need needs needed know knows learn
  learns learning grow grows growing growth develop develops developing developed design designs designing designed
  deliver delivers delivering delivered drive drives driving lead leads leading own owns owning run runs running ran
  manage manages managing managed maintain maintains maintaining improve improves improving ensure ensures ensuring
  define defines defining implement implements implementing write writes writing written read reads reading ship ships
  shipping solve solves solving think thinks thinking collaborate collaborates collaborating contribute contributes
  contributing participate partner partners partnering closely independently directly together end start starting
  responsible responsibility responsibilities requirement requirements required qualification qualifications preferred
  skill skills skilled tool tools technology technologies technical technically modern various different similar
  relevant related equivalent degree bachelor master phd university field practical professional senior junior mid level
  engineer engineers engineering developer developers development software manager managers analyst
  analysts scientist scientists designer designers lead product products project projects solution solutions service
  services system systems application applications platform platforms feature features process processes problem
  problems question questions customer customers user users client clients data code coding part parts way ways thing
  things range set area areas high highly quality best better real complex simple clear large small full stack fast
  quickly every everyone anyone someone others another next last long short term ideally preferably especially
  including include includes included example examples one's remote hybrid onsite site full-time part-time flexible
  hour hours location based apply application applying please welcome description overview summary mission vision value
  values story stack today future current currently existing already always often never ever even still yet
  ein eine einer eines einem einen der die das den dem des und oder aber nicht kein keine mit ohne von vom zu zum zur im
  in am an auf aus bei für über unter nach vor seit bis durch gegen um als wie wenn dass weil auch noch nur schon sehr
  mehr wir uns unser unsere unseren unserem unserer du dich dir dein deine deinen deinem deiner sie ihr ihre ihren ihrem
  ihrer es er man sich ist sind war sein bist hast hat haben habe wird werden wirst kann kannst können möchten möchtest
  willst bringst arbeitest arbeiten arbeit entwickelst entwickeln entwicklung gestaltest unterstützt betreust sorgst
  erfahrung erfahrungen kenntnisse gute guten gutes sehr sicherer umgang jahre mehrjährige abgeschlossenes studium
  ausbildung vergleichbar team teams unternehmen kunden projekte projekt aufgaben aufgabe bereich bereiche rolle stelle
  mitarbeiter mitarbeiterin kollegen wünschenswert vorteil idealerweise gerne sowie dabei dazu damit diese dieser dieses
  jede jeder jedes alle allem allen bzw z.b m w d gn divers`
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
);

/** A word as it is compared: in lower case, without the endings of English plurals and verbs. Umlauts stay. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  const singular = lower
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x|z)es$/, '$1')
    .replace(/([^suiy])s$/, '$1');
  const plain =
    singular.length > 5 ? singular.replace(/(?<=[aeiouyäöü].*[^aeiouäöü])(?:ing|ed)$/, '') : singular;
  return plain.replace(/([bdfgklmnprt])\1$/, '$1').replace(/(?<=..)e$/, '');
}

/** Runs of words that could be a phrase, between punctuation and weak words. */
export function runsOf(text: string): string[][] {
  return text.split(/[^\p{L}\p{N}'’+#& -]+| [-&] /u).flatMap((chunk) => {
    const runs: string[][] = [[]];
    for (const word of chunk.split(/ +/)) {
      if (isStrong(word)) runs.at(-1)?.push(word);
      else runs.push([]);
    }
    return runs.filter((run) => run.length > 0);
  });
}

function isStrong(word: string): boolean {
  return /^\p{L}[\p{L}\p{N}'’-]{2,40}$/u.test(word) && !/ly$/.test(word) && !weak.has(word.toLowerCase());
}

/** The words of a text as they are compared, in order, with spaces around each. */
export function stems(text: string): string {
  const words = text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? [];
  return ` ${words.map(stem).join(' ')} `;
}
