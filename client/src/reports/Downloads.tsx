import { type FormEvent, useId, useState } from 'react';
import { Button } from '../look/Button';
import { announce, toast } from '../look/messages';
import { readWorkshop } from '../session/readings';
import { sayRefusal } from '../session/sayRefusal';
import { useSession, useStore } from '../session/useSession';
import { fetchReport, type ReportFormat } from '../wire/http';
import { say } from '../words/say';
import { nowSpeaking } from '../words/speaking';
import { exportLanguageOf, exportLanguages } from './exportLanguages';
import { fileName } from './fileName';

const formats: readonly ReportFormat[] = ['docx', 'pdf', 'xlsx', 'html', 'md', 'csv.zip', 'blt.zip', 'json'];

/** The report as a file, in the format and language that are chosen. The seat goes in a header and never in an address. */
export function Downloads() {
  const store = useStore();
  const own = useSession(readWorkshop)?.language;
  const [format, setFormat] = useState<ReportFormat>('docx');
  const [language, setLanguage] = useState(() => exportLanguageOf(nowSpeaking().language.code, own));
  const [busy, setBusy] = useState(false);
  const id = useId();
  const download = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const { session, seat, view } = store.get();
    setBusy(true);
    const asked = await fetchReport(session, format, seat, language);
    setBusy(false);
    if (asked.is === 'refused') return toast(sayRefusal(asked.refusal), 'warn');
    if (asked.is === 'unreachable') return toast(say('report.downloadFailed'), 'warn');
    const file = fileName(view.seen.workshop.get('')?.title ?? '', format);
    handOver(asked.answer, file);
    announce(say('report.downloaded', { file }));
  };
  return (
    <form className="downloads" aria-label={say('report.downloads')} onSubmit={download}>
      <label htmlFor={`${id}-format`}>{say('report.format')}</label>
      <select
        id={`${id}-format`}
        className="input"
        value={format}
        onChange={(event) => setFormat(event.target.value as ReportFormat)}
      >
        {formats.map((known) => (
          <option key={known} value={known}>
            {say(`report.format.${known}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-language`}>{say('report.language')}</label>
      <select
        id={`${id}-language`}
        className="input"
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
      >
        {exportLanguages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      <Button type="submit" look="primary" busy={busy}>
        {busy ? say('report.downloading') : say('report.download')}
      </Button>
    </form>
  );
}

function handOver(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Safari reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
