import { useMemo } from 'react';
import { encode } from 'uqr';

/** Four modules of quiet around it: scanners at the back of a room need them. */
const quiet = 4;

/** The dark modules as one path: a rectangle for every run in a row. */
export function darkRuns(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; x++) {
        const start = x;
        while (row[x]) x++;
        if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
      }
      return path;
    })
    .join('');
}

/** A link as a QR code; dark on white in every look, for scanners fail on the inverse. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: quiet });
    return { size: code.size, path: darkRuns(code.data) };
  }, [text]);
  return (
    <svg className="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
