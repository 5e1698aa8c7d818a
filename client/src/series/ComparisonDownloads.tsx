import { DownloadForm } from '../reports/DownloadForm';
import type { ReportFormat } from '../wire/http';
import type { KeptSeries } from '../wire/keptSeries';
import type { Comparison } from '../wire/protocol';
import { fetchComparison } from '../wire/seriesDoors';

const formats: readonly ReportFormat[] = ['docx', 'pdf', 'xlsx', 'html', 'md', 'csv.zip'];

/** The comparison as a file. */
export function ComparisonDownloads({ kept, comparison }: { kept: KeptSeries; comparison: Comparison }) {
  return (
    <DownloadForm
      formats={formats}
      own={comparison.dialogues[0]?.language}
      titled={() => comparison.title}
      get={(format, language) => fetchComparison(kept.series, kept.link, format, language)}
    />
  );
}
