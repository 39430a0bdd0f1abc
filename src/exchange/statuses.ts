import { outcomes, roundTypes, row, stages, type Outcome, type RoundType } from '../model/vocabulary';

/** What a status tells. Nothing of it says when. */
export interface StatusFacts {
  readonly outcome?: Outcome;
  /** The furthest round that was reached. */
  readonly round?: RoundType;
  /** Whether it was applied for, where that is said. */
  readonly applied?: boolean;
}

interface StatusRow {
  readonly facts: StatusFacts;
  /** In English, German, French, Spanish, Italian, Portuguese, Dutch, Chinese and Japanese. */
  readonly names: string;
}

/**
 * What people call how an application stands. Letter case, accents, spaces, punctuation, emoji and doubled letters don't
 * count. A word that can mean two things is not here: `Declined` (by whom?), `Closed`, `Archived`.
 */
const statuses: readonly StatusRow[] = [
  {
    facts: { outcome: 'pending', applied: false },
    names: `saved, wishlist, wish list, bookmarked, bookmark, interested, to apply, not applied, not applied yet,
      not yet applied, todo, to do, draft, researching, considering, planned, planning to apply, preparing, applying,
      evaluated, ready to apply, will apply, new, not started, gemerkt, gespeichert, geplant, noch nicht beworben,
      merkliste, vorgemerkt, à postuler, enregistré, sauvegardé, pas encore postulé, à faire, guardado, por aplicar,
      no aplicado, favorito, salvato, da candidare, da inviare, salvo, a candidatar, não candidatado, opgeslagen,
      nog niet gesolliciteerd, bewaard, 未投递, 待投递, 已收藏, 收藏, 准备中, 未応募, 応募予定, 保存済み, 気になる, 検討中`,
  },
  {
    facts: { outcome: 'pending' },
    names: `pending, waiting, awaiting, active, open, ongoing, in progress, in process, in bearbeitung, offen, ausstehend,
      laufend, en cours, en attente, pendiente, en proceso, en curso, in corso, in attesa, in elaborazione,
      em andamento, pendente, aguardando, in behandeling, in afwachting, lopend, 进行中, 等待中, 待定, 進行中, 選考中, n/a, none`,
  },
  {
    facts: { outcome: 'pending', applied: true },
    names: `applied, submitted, application submitted, application sent, applied online, sent, application received,
      received, in review, under review, in consideration, under consideration, application viewed, viewed, waiting for response,
      awaiting response, waiting to hear back, waiting for reply, no response yet, no reply yet, beworben,
      bewerbung gesendet, bewerbung verschickt, bewerbung abgeschickt, eingereicht, abgeschickt, versendet,
      eingangsbestätigung, postulé, candidature envoyée, envoyé, envoyée, candidaté, aplicado, postulado, enviada, enviado,
      solicitado, solicitud enviada, candidatura enviada, candidato, candidata, candidatura inviata, inviata, inviato,
      candidatado, candidatei, inscrito, gesolliciteerd, sollicitatie verstuurd, verstuurd, verzonden, 已投递, 已申请, 已投,
      投递, 已提交, 筛选中, 简历筛选, 初筛, 已投遞, 応募済み, 応募済, 応募, 応募中, 書類選考, 書類選考中, エントリー済み, エントリー`,
  },
  {
    facts: { round: 'recruiter_screen' },
    names: `screen, screening, phone screen, phone screening, phone interview, phone call, recruiter screen, recruiter call,
      recruiter interview, hr screen, hr interview, hr call, hr round, initial call, screening call, first call, intro call,
      telefoninterview, telefongespräch, erstes telefonat, entretien téléphonique, préqualification,
      entrevista telefónica, colloquio telefonico, colloquio conoscitivo, entrevista por telefone, telefonisch interview,
      telefonisch gesprek, kennismakingsgesprek, 电话面试, hr面试, hr面, 電話面接, カジュアル面談`,
  },
  {
    facts: { round: 'assessment' },
    names: `assessment, online assessment, oa, coding challenge, coding test, hackerrank, online test, technical test,
      aptitude test, einstellungstest, onlinetest, test technique, prueba técnica, test tecnico, teste técnico,
      online toets, 笔试, 在线测评, 测评, 適性検査, webテスト, コーディングテスト, 筆記試験`,
  },
  {
    facts: { round: 'take_home' },
    names: `take home, take home test, take home assignment, take home challenge, homework, case study, probeaufgabe,
      hausaufgabe, fallstudie`,
  },
  {
    facts: { round: 'hiring_manager' },
    names: 'hiring manager, hiring manager interview, hm interview, manager interview, hiring manager screen',
  },
  {
    facts: { round: 'technical' },
    names: `technical, technical interview, tech interview, technical screen, technical round, tech screen,
      technisches interview, fachgespräch, entretien technique, entrevista técnica, colloquio tecnico,
      technisch interview, technisch gesprek, 技术面, 技术面试, 技術面接`,
  },
  { facts: { round: 'panel' }, names: 'panel, panel interview' },
  {
    facts: { round: 'other' },
    names: `interview, interviewing, interviews, interviewed, interview scheduled, interview stage, in interview,
      interview process, in interviews, interview requested, first interview, second interview, third interview, 1st interview,
      2nd interview, 3rd interview, first round, second round, third round, 1st round, 2nd round, 3rd round, round 1, round 2, round 3,
      vorstellungsgespräch, gespräch, im gespräch, einladung zum gespräch, entretien, en entretien, entretiens,
      entrevista, en entrevista, entrevistas, entrevistado, colloquio, in colloquio, colloqui, em entrevista, entrevistando,
      gesprek, op gesprek, sollicitatiegesprek, in gesprek, 面试, 面试中, 一面, 二面, 三面, 面試, 面試中, 面接, 面接中, 一次面接, 二次面接, 三次面接`,
  },
  { facts: { round: 'onsite' }, names: 'onsite, onsite interview, superday, on site, vor ort' },
  {
    facts: { round: 'final' },
    names: `final, final round, final interview, final stage, final rounds, letzte runde, endrunde, entretien final,
      entrevista final, colloquio finale, laatste gesprek, 终面, 最終面接`,
  },
  {
    facts: { outcome: 'offer' },
    names: `offer, offers, offered, offer received, received offer, offer extended, offer made, job offer, got offer, negotiating,
      negotiation, offer negotiation, angebot, angebot erhalten, zusage, zusage erhalten, offre, offre reçue, oferta,
      oferta recibida, offerta, offerta ricevuta, proposta, proposta recebida, oferta recebida, aanbod, aanbod ontvangen,
      aanbieding, 已收到offer, 收到offer, 拿到offer, 录用, 已录用, 録用, 内定, オファー, 已offer`,
  },
  {
    facts: { outcome: 'accepted' },
    names: `accepted, offer accepted, accepted offer, accepted the offer, hired, signed, joined, got the job, i accepted, angenommen,
      angebot angenommen, eingestellt, unterschrieben, accepté, acceptée, offre acceptée, embauché, embauchée, aceptado,
      aceptada, oferta aceptada, contratado, contratada, accettato, accettata, offerta accettata, assunto, assunta,
      aceito, aceita, proposta aceita, aangenomen, geaccepteerd, aanbod geaccepteerd, 已接受, 接受offer, 已入职, 入职,
      内定承諾, 承諾, 入社`,
  },
  {
    facts: { outcome: 'declined' },
    names: `declined offer, offer declined, i declined, declined by me, turned down offer, offer turned down, rejected offer,
      offer rejected by me, i declined the offer, angebot abgelehnt, angebot ausgeschlagen, offre déclinée, offre refusée, oferta rechazada, oferta declinada,
      offerta rifiutata, proposta recusada, aanbod afgewezen, aanbod afgeslagen, 拒绝offer, 已拒offer, 拒offer, 内定辞退`,
  },
  {
    facts: { outcome: 'rejected' },
    names: `rejected, rejection, reject, rejected by company, rejection received, not selected, unsuccessful, denied,
      not moving forward, no longer under consideration, not considered, did not get it, absage, absage erhalten,
      abgelehnt, refusé, refusée, refus, rejeté, rejetée, candidature refusée, rechazado, rechazada, rechazo, no seleccionado, no seleccionada,
      descartado, descartada, rifiutato, rifiutata, rifiuto, scartato, scartata, respinto, respinta, rejeitado, rejeitada, recusado, recusada,
      não selecionado, não selecionada, reprovado, reprovada, afgewezen, afwijzing, 被拒, 已拒, 拒绝, 已拒绝, 未通过, 挂了, 不合适, 已淘汰, 不採用, 不合格,
      落選, お祈り, お見送り, 見送り`,
  },
  {
    facts: { outcome: 'no_response' },
    names: `no response, ghosted, ghost, ghost job, suspected ghost job, ghosted me, got ghosted, no reply, no answer, never heard back, no news, nothing heard,
      keine antwort, keine rückmeldung, keine reaktion, sans réponse, pas de réponse, aucune réponse, sin respuesta, nessuna risposta,
      sem resposta, geen reactie, geen antwoord, niets gehoord, 无回复, 没有回复, 无回应, 石沉大海, 已读不回, 無回答, 返信なし, 連絡なし, 音信不通`,
  },
  {
    facts: { outcome: 'withdrawn' },
    names: `withdrawn, withdrew, withdraw, i withdrew, withdrawn by me, application withdrawn, withdrew application, not interested, no longer interested,
      skip, skipped, zurückgezogen, bewerbung zurückgezogen, retiré, candidature retirée, retirado, retirada,
      retirada por mí, ritirato, ritirata, candidatura ritirata, desistiu, desisti, teruggetrokken, ingetrokken, 已撤回, 撤回, 放弃,
      已放弃, 辞退, 選考辞退`,
  },
];

const factsByName = new Map(
  statuses.flatMap(({ facts, names }) =>
    names.split(',').map((name) => [foldedStatus(name), facts] as const),
  ),
);

/** Between the parts of a status such as `Rejected - after phone screen` or `Applied / Interviewing`. */
const between =
  /[-–—:/;|,()[\]>→.&+]|(?<!\p{L})(?:after|at|in|following|then|and|nach|après|tras|dopo|após|na)(?!\p{L})/iu;

/**
 * What a status tells: by the table as a whole, or by its parts where each is known and they don't contradict one
 * another. Undefined when it is not known; an empty object for one that says nothing.
 */
export function readStatus(text: string): StatusFacts | undefined {
  const whole = factsByName.get(foldedStatus(text));
  if (whole) return whole;
  const parts = text.split(between).filter((part) => /\p{L}/u.test(part));
  const known = parts.map((part) => factsByName.get(foldedStatus(part)));
  if (!known.every((facts) => facts !== undefined)) return undefined;
  return combined(known);
}

/** What several statuses tell together; undefined when they name different ends. */
export function combined(all: readonly StatusFacts[]): StatusFacts | undefined {
  const ends = new Set(
    all.map(({ outcome }) => outcome).filter((outcome) => outcome && outcome !== 'pending'),
  );
  if (ends.size > 1) return undefined;
  const [outcome = all.find((facts) => facts.outcome)?.outcome] = ends;
  const rounds = all.flatMap(({ round }) => round ?? []).sort((a, b) => rankOf(b) - rankOf(a));
  const applied = all.flatMap((facts) => facts.applied ?? []);
  return {
    ...(outcome && { outcome }),
    ...(rounds[0] && { round: rounds[0] }),
    ...(applied.length > 0 && { applied: applied.includes(true) }),
  };
}

/** An outcome by its id or label alone, as our own table writes it. */
export function readOutcome(text: string): Outcome | undefined {
  const name = foldedStatus(text);
  return outcomes.find(({ id, label }) => foldedStatus(id) === name || foldedStatus(label) === name)?.id;
}

/** What our own table tells of the furthest stage: a round that shows it, of no particular kind. */
export function readStage(text: string): StatusFacts | undefined {
  const stage = stages.find(({ id }) => id === text.trim())?.id;
  const rounds = { screen: 'recruiter_screen', interview: 'other', final: 'final' } as const;
  if (stage === undefined) return undefined;
  return stage in rounds ? { round: rounds[stage as keyof typeof rounds] } : {};
}

/** How far a round of this type has come, among the stages. */
export function rankOf(type: RoundType): number {
  return stages.findIndex(({ id }) => id === row(roundTypes, type).stage);
}

/** Letters and digits alone, in lower case, without accents, each letter that is doubled once: `reeejected` → `rejected`. */
function foldedStatus(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/([a-z])\1+/g, '$1');
}
