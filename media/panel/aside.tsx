import type { ApplicationPage } from '../../src/panel/pages/application';
import { usePanel } from './context';
import { LineFact, LineLink } from './parts';

/** What an application is, beside what happens in it: facts, days, people, files. */
export function Aside({ page }: { page: ApplicationPage }) {
  return (
    <div class="about beside">
      <Files page={page} />
      <Timeline page={page} />
      <Contacts page={page} />
      <Facts page={page} />
    </div>
  );
}

function Files({ page: { log, files } }: { page: ApplicationPage }) {
  const { words, act } = usePanel();
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words.appDocuments}</h2>
      <ul class="files">
        {files.map((file) => (
          <li key={file.label}>
            {'opens' in file && (
              <button
                type="button"
                class="link"
                onClick={() =>
                  void (file.opens === 'log'
                    ? act('openLog', { log })
                    : act('openDocument', { log, document: file.opens }))
                }
              >
                {file.label}
              </button>
            )}
            {'href' in file && (
              <>
                <button
                  type="button"
                  class="link"
                  aria-label={`${file.label}, ${file.name}`}
                  onClick={() => void act('openLink', { log, href: file.href })}
                >
                  {file.label}
                </button>
                <span class="quiet">{file.name}</span>
              </>
            )}
            {'makes' in file && (
              <>
                <span>{file.label}</span>
                <span class="quiet">{words.appNotMade}</span>
                <button
                  type="button"
                  class="button secondary"
                  aria-label={`${file.makes === 'prep' ? words.prepare : words.appWrite}: ${file.label}`}
                  onClick={() => void act(file.makes === 'prep' ? 'prepare' : 'writeReview', { log })}
                >
                  {file.makes === 'prep' ? words.prepare : words.appWrite}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Timeline({ page: { log, timeline } }: { page: ApplicationPage }) {
  const { words } = usePanel();
  if (timeline.length === 0) return null;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{words.appTimeline}</h2>
      <ol class="timeline">
        {timeline.map(({ when, what, line }, index) => (
          <li key={index}>
            <span class="quiet">{when}</span>
            <LineLink log={log} line={line}>
              {what}
            </LineLink>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Contacts({ page: { log, contacts } }: { page: ApplicationPage }) {
  const { words, act } = usePanel();
  if (contacts.length === 0) return null;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{words.appContacts}</h2>
      <ul class="contacts">
        {contacts.map(({ name, role, ways, notes, line }, index) => (
          <li key={index}>
            <LineLink log={log} line={line}>
              {name}
            </LineLink>
            {role && <span class="quiet">{role}</span>}
            {ways.map(({ text, href }, at) =>
              href === undefined ? (
                <span key={at}>{text}</span>
              ) : (
                <button
                  key={at}
                  type="button"
                  class="link"
                  onClick={() => void act('openLink', { log, href })}
                >
                  {text}
                </button>
              ),
            )}
            {notes && <span class="quiet">{notes}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ page: { log, facts } }: { page: ApplicationPage }) {
  const { words, act } = usePanel();
  if (facts.length === 0) return null;
  return (
    <section class="facts" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <dl>
        {facts.map(({ label, value, href, line }) => (
          <LineFact key={label} log={log} line={line} label={label}>
            {href === undefined ? (
              value
            ) : (
              <button type="button" class="link" onClick={() => void act('openLink', { log, href })}>
                {value}
              </button>
            )}
          </LineFact>
        ))}
      </dl>
    </section>
  );
}
