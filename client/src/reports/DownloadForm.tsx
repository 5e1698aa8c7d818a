import { type FormEvent, useId, useState } from 'react';
import { Button } from '../look/Button';
import { announce, toast } from '../look/messages';
import { sayRefusal } from '../session/sayRefusal';
import type { Asked, ReportFormat } from '../wire/http';
import { say } from '../words/say';
import { nowSpeaking } from '../words/speaking';
import { exportLanguageOf, exportLanguages } from './exportLanguages';
import { fileName } from './fileName';

type DownloadFormProps = {
  formats: readonly ReportFormat[];
  /** The language of what is told. */
  own: string | undefined;
  titled: () => string;
  get: (format: ReportFormat, language: string) => Promise<Asked<Blob>>;
};

/** Something as a file, in the format and language that are chosen. */
export function DownloadForm({ formats, own, titled, get }: DownloadFormProps) {
  const [format, setFormat] = useState<ReportFormat>('docx');
  const [language, setLanguage] = useState(() => exportLanguageOf(nowSpeaking().language.code, own));
  const [busy, setBusy] = useState(false);
  const id = useId();
  const download = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const asked = await get(format, language);
    setBusy(false);
    if (asked.is === 'refused') return toast(sayRefusal(asked.refusal), 'warn');
    if (asked.is === 'unreachable') return toast(say('report.downloadFailed'), 'warn');
    const file = fileName(titled(), format);
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
