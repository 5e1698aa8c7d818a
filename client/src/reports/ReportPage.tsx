import { say } from '../words/say';

/** `/w/SESSION/report`: the outcome as a document. */
export default function ReportPage({ session }: { session: string }) {
  return (
    <main aria-label={session}>
      <h1>{say('stages.title.report')}</h1>
    </main>
  );
}
