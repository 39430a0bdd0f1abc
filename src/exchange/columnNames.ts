import type { Field } from './fields';

/**
 * The names under which people keep each field, between commas: English, then German, French, Spanish, Italian,
 * Portuguese, Dutch, Chinese and Japanese. Letter case, accents, spaces and punctuation don't count.
 */
export const columnNames: Partial<Record<Field, string>> = {
  company: `company, company name, employer, organization, organisation, organization name, org, firm, business,
    company organization, hiring company, Firma, Unternehmen, Firmenname, Arbeitgeber, Betrieb, Name der
    Firma, entreprise, société, employeur, nom de l’entreprise, organisation, compagnie, empresa,
    compañía, nombre de la empresa, empleador, organización, azienda, società, impresa, nome azienda,
    datore di lavoro, ditta, companhia, nome da empresa, empregador, organização, bedrijf, bedrijfsnaam,
    werkgever, organisatie, naam bedrijf, 公司, 公司名称, 公司名, 企业, 企业名称, 单位, 公司名稱, 企業, 会社, 会社名, 企業名, 応募先,
    応募企業, 社名`,
  role: `role, position, title, job title, job, job role, role title, position title, job name, job position,
    role name, position name, role position, job opening, opening, vacancy, applied role, applied
    position, Stelle, Position, Jobtitel, Stellenbezeichnung, Rolle, Stellentitel, Beruf, Funktion,
    poste, intitulé du poste, intitulé, titre du poste, fonction, métier, rôle, offre d’emploi, puesto,
    cargo, posición, rol, título del puesto, vacante, oferta, nombre del puesto, ruolo, posizione,
    mansione, titolo, posizione lavorativa, qualifica, cargo, vaga, função, posição, título da vaga,
    nome da vaga, functie, functietitel, rol, positie, vacature, baan, functienaam, 职位, 岗位, 职位名称, 岗位名称,
    应聘职位, 申请职位, 職位, 職稱, 職種, ポジション, 役職, 応募職種, 求人, 求人名, 募集職種`,
  status: `status, application status, current status, status name, list name, list, state, progress,
    application stage, stage, current stage, job status, phase, step, response, pipeline stage, final
    status, Bewerbungsstatus, Stand, Phase, Zustand, aktueller Status, Rückmeldung, Antwort, statut,
    état, avancement, étape, réponse, statut de la candidature, estado, estatus, etapa, fase, situación,
    respuesta, estado de la solicitud, stato, fase, esito, risposta, stato candidatura, avanzamento,
    situação, andamento, resposta, status da candidatura, voortgang, fase, stand van zaken, reactie,
    sollicitatiestatus, 状态, 进度, 阶段, 申请状态, 投递状态, 当前状态, 狀態, 進度, 流程, 状況, ステータス, 選考状況, 進捗, 選考段階, フェーズ`,
  outcome: `outcome, result, final outcome, final result, decision, Ergebnis, résultat, resultado, risultato,
    uitkomst, resultaat, 结果, 結果, 合否`,
  interest: `interest, excitement, interest level, excitement level, my interest, enthusiasm, Interesse, intérêt,
    interés, interesse, 兴趣, 意向度, 感兴趣程度, 志望度`,
  posting: `posting, job posting, url, link, job url, job link, posting url, job posting url, job posting link,
    posting link, application link, application url, listing, job listing, listing url, job ad, job ad
    link, job description link, website link, link to job, link to posting, link to job posting, web
    link, job post, job post url, Stellenanzeige, Anzeige, Stellenausschreibung, Ausschreibung,
    Webadresse, Link zur Anzeige, Link zur Stellenanzeige, Link zur Stelle, lien, annonce, lien de
    l’annonce, lien de l’offre, adresse web, lien annonce, offre, enlace, anuncio, enlace de la oferta,
    liga, url de la oferta, enlace a la oferta, annuncio, link annuncio, collegamento, link
    all’annuncio, anúncio, link da vaga, url da vaga, endereço, vacaturelink, link vacature,
    advertentie, link naar vacature, vacature url, 链接, 职位链接, 网址, 投递链接, 招聘链接, 连结, 連結, 求人url, リンク, 求人リンク,
    応募url, 求人票`,
  source: `source, job source, found on, found via, where found, how found, application source, platform,
    channel, job board, applied via, applied through, applied on platform, method, application method,
    site, referral source, Quelle, Gefunden über, Plattform, Jobbörse, Portal, Kanal, Fundort, beworben
    über, source de l’offre, plateforme, canal, trouvé sur, site, provenance, origine, fuente,
    plataforma, canal, origen, medio, portal, fonte, piattaforma, canale, origine, portale, fonte,
    plataforma, canal, origem, bron, platform, kanaal, gevonden via, gevonden op, 来源, 渠道, 投递渠道, 平台,
    招聘平台, 招聘渠道, 來源, 応募経路, 経路, 媒体, 求人媒体, サイト, 応募媒体`,
  location: `location, job location, city, place, office, office location, work location, where, region, city
    state, location city, Ort, Standort, Stadt, Arbeitsort, Einsatzort, lieu, ville, localisation,
    emplacement, lieu de travail, ubicación, lugar, ciudad, localización, localidad, luogo, sede, città,
    località, sede di lavoro, local, localização, cidade, local de trabalho, locatie, plaats, stad,
    standplaats, werklocatie, 地点, 城市, 工作地点, 所在地, 工作城市, 地點, 勤務地, 場所, 所在地, 勤務場所`,
  workplace: `workplace, workplace type, work type, work mode, remote, work model, work arrangement, remote
    onsite, remote hybrid onsite, work setting, location type, onsite remote hybrid, remote or onsite,
    remote status, work style, Arbeitsmodell, Homeoffice, Arbeitsform, télétravail, mode de travail,
    présentiel, modalidad, modalidad de trabajo, teletrabajo, modo de trabajo, modalità, modalità di
    lavoro, smart working, telelavoro, modalidade, modelo de trabalho, regime de trabalho, teletrabalho,
    werkplek, werkvorm, thuiswerken, 工作方式, 办公方式, 远程, 勤務形態, 働き方, リモート`,
  salary: `salary, pay, compensation, salary range, pay range, comp, salary expectation, expected salary, base
    salary, wage, rate, comp range, compensation range, total compensation, salary offered, stated
    salary, Gehalt, Lohn, Vergütung, Gehaltsspanne, Gehaltswunsch, salaire, rémunération, fourchette
    salariale, salario, sueldo, remuneración, rango salarial, stipendio, retribuzione, RAL, salario,
    compenso, salário, remuneração, faixa salarial, salaris, loon, salarisindicatie, 薪资, 薪水, 工资, 薪酬,
    薪资范围, 薪資, 年収, 給与, 給料, 月給, 想定年収, 報酬`,
  salaryMin: `salary min, min salary, minimum salary, salary minimum, salary low, salary from, pay min,
    Mindestgehalt, Gehalt von, salaire min, salaire minimum, salario mínimo, salario min`,
  salaryMax: `salary max, max salary, maximum salary, salary maximum, salary high, salary to, pay max,
    Höchstgehalt, Gehalt bis, salaire max, salaire maximum, salario máximo, salario max`,
  salaryCurrency: `salary currency, currency, pay currency, Währung, devise, moneda, divisa, valuta, moeda,
    munteenheid, 货币, 币种, 通貨`,
  salaryPeriod: `salary period, salary pay period, pay period, pay frequency, salary type, salary frequency
`,
  tags: `tags, labels, tag, label, keywords, Schlagwörter, Stichwörter, étiquettes, mots clés, etiquetas,
    etichette, marcadores, 标签, 標籤, タグ`,
  notes: `notes, note, comments, comment, remarks, remark, details, additional notes, other notes, my notes,
    additional info, additional information, misc, observations, thoughts, Notizen, Notiz, Bemerkungen,
    Bemerkung, Kommentar, Kommentare, Anmerkungen, Anmerkung, Sonstiges, remarques, commentaires,
    commentaire, remarque, observations, notas, nota, comentarios, observaciones, comentario, note,
    commenti, osservazioni, appunti, annotazioni, notas, observações, comentários, anotações, obs,
    notities, opmerkingen, opmerking, aantekeningen, 备注, 笔记, 说明, 评论, 備註, 備注, 備考, メモ, コメント, 所感`,
  feedback: `feedback, employer feedback, interview feedback, feedback received, rejection reason, reason for
    rejection, rejection feedback, Ablehnungsgrund, retour, retroalimentación, riscontro, devolutiva,
    反馈, 面试反馈, フィードバック`,
  contactName: `contact, contact name, contact person, point of contact, poc, contact names, referral, referral
    name, referred by, referrer, Ansprechpartner, Ansprechpartnerin, Ansprechperson, Kontakt,
    Kontaktperson, contact, interlocuteur, personne de contact, nom du contact, contacto, persona de
    contacto, nombre del contacto, contatto, referente, persona di contatto, contato, contacto, pessoa
    de contato, nome do contato, contactpersoon, contact, 联系人, 聯絡人, 内推人, 担当者, 連絡先, 担当`,
  recruiterName: `recruiter, recruiter name, hr contact, hr, talent acquisition, recruiter contact, Personaler,
    Personalerin, recruteur, recruteuse, reclutador, reclutadora, selezionatore, recrutador,
    recrutadora, 招聘人员, HR联系人, 採用担当, 採用担当者`,
  managerName: 'hiring manager, hiring manager name',
  contactEmail: `contact email, email, e mail, email address, recruiter email, contact e mail, contact email address,
    Mailadresse, courriel, adresse e mail, correo, correo electrónico, 邮箱, 电子邮箱, メール, メールアドレス`,
  contactPhone: `contact phone, phone, phone number, contact phone number, telephone, recruiter phone, Telefon,
    Telefonnummer, téléphone, teléfono, telefono, telefone, telefoon, telefoonnummer, 电话, 手机, 電話, 電話番号`,
  applied: `applied, date applied, applied date, applied on, application date, applied at, date of application,
    submitted, date submitted, submission date, submitted on, applied day, when applied, day applied,
    sent, date sent, application sent, application submitted, Beworben am, Bewerbungsdatum, Datum der
    Bewerbung, Bewerbung am, abgeschickt am, Bewerbung abgeschickt, beworben, Bewerbung vom, versendet
    am, gesendet am, date de candidature, postulé le, date de postulation, date d’envoi, envoyé le,
    candidature envoyée le, date de la candidature, fecha de solicitud, fecha de aplicación, fecha de
    postulación, fecha de envío, aplicado el, fecha de candidatura, enviado el, data candidatura, data
    invio, data di candidatura, inviata il, data di invio, candidato il, data da candidatura, data de
    candidatura, data de envio, data da inscrição, candidatado em, enviado em, sollicitatiedatum, datum
    sollicitatie, gesolliciteerd op, verstuurd op, datum van sollicitatie, 投递日期, 投递时间, 申请日期, 申请时间, 投递日,
    申請日期, 応募日, 応募日時, エントリー日, 応募年月日, 提出日`,
  date: 'date, Datum, fecha, data, 日期, 時間, 时间, 日付',
  decided: `decided, decision date, date decided, date closed, closed on, closed date, outcome date, result
    date, date of decision, response date, date of response, Entscheidung am, Datum der Entscheidung,
    Antwort am, date de décision, date de réponse, fecha de decisión, fecha de respuesta, data
    decisione, data risposta, data da decisão, data da resposta, datum beslissing, datum reactie, 结果日期,
    結果日, 結果連絡日`,
  rejectedOn: `rejected on, date rejected, rejection date, rejected date, date of rejection, Absage am,
    Absagedatum, Absage vom, date de refus, refusé le, fecha de rechazo, data rifiuto, data da rejeição,
    datum afwijzing, afgewezen op, 拒绝日期, 不採用日`,
  offeredOn: `offer date, date of offer, offer received on, date offered, offer received date, Angebot am, date de
    l’offre, fecha de oferta, data offerta, data da oferta, datum aanbod, offer日期, 内定日`,
  statusDate: `status date, date of status, status changed, status updated, status change date, last status change,
    status updated at`,
  savedOn: `saved date, date saved, saved on, added at, date added, added on, created, created at, created date,
    date created, added`,
  feedbackAsked: 'feedback asked, feedback requested, asked for feedback, feedback requested on',
  'round:recruiter_screen': `phone screen, phone screen date, phone interview, phone interview date, recruiter call, recruiter
    screen, screening, screening date, screening call, hr interview, hr interview date, date of phone
    screen, Telefoninterview, Telefoninterview am, entretien téléphonique, entrevista telefónica,
    colloquio telefonico, entrevista por telefone, telefonisch gesprek, 电话面试, HR面试, 電話面接, カジュアル面談`,
  'round:assessment': `online assessment, online assessment date, assessment, assessment date, oa, oa date, coding test,
    coding challenge, Einstellungstest, test technique, prueba técnica, 笔试, 笔试时间, 笔试日期, 適性検査, 筆記試験`,
  'round:take_home': 'take home, take home date, take home assignment, take home test',
  'round:technical': `technical interview, technical interview date, tech interview, tech interview date, technical
    screen, technical round, technisches Interview, Fachgespräch, entretien technique, entrevista
    técnica, colloquio tecnico, technisch interview, 技术面试, 技术面, 技術面接`,
  'round:onsite': 'onsite, onsite date, onsite interview, onsite interview date, on site interview',
  'round:final': `final interview, final interview date, final round, final round date, letztes Gespräch, entretien
    final, entrevista final, colloquio finale, 终面, 最終面接, 最終面接日`,
  'round:other': `interview, interview date, date of interview, interviews, interview dates, first interview, second
    interview, third interview, interview 1, interview 2, interview 3, 1st interview, 2nd interview, 3rd
    interview, interview 1 date, interview 2 date, interview 3 date, first interview date, second
    interview date, third interview date, first round, second round, interview on, next interview,
    Vorstellungsgespräch, Gespräch, Gespräch am, Vorstellungsgespräch am, Interview am, Erstgespräch,
    Zweitgespräch, entretien, date d’entretien, date de l’entretien, premier entretien, deuxième
    entretien, entrevista, fecha de entrevista, fecha de la entrevista, primera entrevista, segunda
    entrevista, colloquio, data colloquio, primo colloquio, secondo colloquio, data da entrevista,
    primeira entrevista, segunda entrevista, gesprek, datum gesprek, eerste gesprek, tweede gesprek,
    sollicitatiegesprek, 面试, 面试时间, 面试日期, 一面, 二面, 三面, 面試, 面接, 面接日, 一次面接, 二次面接, 面接日程, 面接日時`,
};
