import { useState } from 'react';
import { Button } from '../look/Button';
import { announce, toast } from '../look/messages';
import { sayRefusal } from '../session/sayRefusal';
import { useStore } from '../session/useSession';
import { fetchReport, type ReportFormat } from '../wire/http';
import { say } from '../words/say';
import { fileName } from './fileName';

const formats: readonly ReportFormat[] = ['md', 'csv.zip', 'json'];

/** The report as files. The seat goes in a header and never in an address, so a file is fetched and then handed over. */
export function Downloads() {
  const store = useStore();
  const [busy, setBusy] = useState<ReportFormat>();
  const download = async (format: ReportFormat) => {
    const { session, seat, view } = store.get();
    setBusy(format);
    const asked = await fetchReport(session, format, seat);
    setBusy(undefined);
    if (asked.is === 'refused') return toast(sayRefusal(asked.refusal), 'warn');
    if (asked.is === 'unreachable') return toast(say('report.downloadFailed'), 'warn');
    const file = fileName(view.seen.workshop.get('')?.title ?? '', format);
    handOver(asked.answer, file);
    announce(say('report.downloaded', { file }));
  };
  return (
    <fieldset className="downloads" aria-label={say('report.downloads')}>
      {formats.map((format) => (
        <Button key={format} busy={busy === format} onClick={() => download(format)}>
          {busy === format ? say('report.downloading') : say(`report.download.${format}`)}
        </Button>
      ))}
    </fieldset>
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
