import { readWorkshop } from '../session/readings';
import { useSession, useStore } from '../session/useSession';
import { fetchReport, type ReportFormat } from '../wire/http';
import { DownloadForm } from './DownloadForm';

const formats: readonly ReportFormat[] = ['docx', 'pdf', 'xlsx', 'html', 'md', 'csv.zip', 'blt.zip', 'json'];

/** The report as a file. The seat goes in a header and never in an address. */
export function Downloads() {
  const store = useStore();
  const own = useSession(readWorkshop)?.language;
  return (
    <DownloadForm
      formats={formats}
      own={own}
      titled={() => store.get().view.seen.workshop.get('')?.title ?? ''}
      get={(format, language) => {
        const { session, seat } = store.get();
        return fetchReport(session, format, seat, language);
      }}
    />
  );
}
