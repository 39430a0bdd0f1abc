/** Names that are everyday words too: in small letters they are taken for those. */
export const everydayWords: ReadonlySet<string> = new Set(
  (
    'will mark may grace hope bill art rich frank rose faith joy june april august summer autumn dawn chase grant page case' +
    ' stone young long short small brown black white green gray king price rice field day bell best cook baker hill lake love moon' +
    ' star reed wood son so an do he in on us no to go we me be see chance major early sharp strong wise' +
    ' linear square box apple slack notion stripe meta target gap shell oracle visa zoom block brave bolt ring unity signal ramp' +
    ' scale segment render railway vault plaid affirm circle snap buffer ghost post bench front column method modern honey drift' +
    ' mural loom lattice monday indeed glean figure cohere linear retool' +
    ' table booking source code cache queue stack graph node server client point state space time link match key'
  ).split(/\s+/),
);

/** Those, and more words that a company may be called by, where a leak weighs less than an odd sentence. */
export const everydayCompanies: ReadonlySet<string> = new Set([
  ...everydayWords,
  ...(
    'elastic core ideal light hat bear wolf fox eagle lion tiger river ocean forest mountain bridge tower castle garden' +
    ' silver gold golden iron steel copper diamond crystal pearl coral amber ivory orange purple pink violet yellow ruby jade onyx' +
    ' native remote open build builder craft forge spark flow stream wave pulse spring root branch leaf seed bloom' +
    ' compass anchor harbor harbour port dock sail ship rocket launch orbit planet mars saturn venus sun sky cloud storm rain snow wind' +
    ' fire water earth air ground sand rock crown king queen knight shield sword arrow target focus lens mirror window door lock' +
    ' trust pledge promise wish dream vision idea insight mind brain heart hand head eye voice story chapter book paper pen ink' +
    ' market trade store shop basket cart ticket token coin credit cash wealth value gain growth scope reach chain' +
    ' common public personal private direct instant rapid swift quick steady stable solid pure true fair even equal prime alpha beta' +
    ' delta omega sigma gamma matrix vector tensor kernel heap cluster proxy router' +
    ' switch filter lambda python java rust ruby react swift express fastly discover explore travel journey path road route street lane' +
    ' avenue cross corner center centre circle line edge angle cube sphere level ladder step stage hour minute clock' +
    ' motion drive ride lift carry post mail letter note card deck draft sketch paint canvas frame picture image film scene play game' +
    ' toast plate bowl spoon honey sugar salt pepper lemon cherry peach berry mint basil olive pumpkin potato tomato bean nut' +
    ' hello fresh better best next modal frontier horizon summit peak ridge valley field meadow harvest farm ranch barn mill'
  ).split(/\s+/),
]);
