import { useRef, useState } from 'react';
import { useStore } from '../session/useSession';
import { type ImportPreview, importNotes, previewImport, type RefusedFile, type Wish } from '../wire/files';
import { newId } from '../wire/ids';
import type { StageId } from '../wire/protocol';

/** The file in hand: what of it is asked, what was found, and what came of it. */
export type InHand = {
  readonly file?: File;
  readonly wish: Wish;
  readonly preview?: ImportPreview;
  readonly refused?: RefusedFile | 'unreachable';
  readonly busy?: 'reading' | 'importing';
  readonly done?: { readonly id: string; readonly notes: number };
};

const importLetters = 16;

/** From a file to notes on the board: look first, then bring in all or nothing. */
export function useImport(stage: StageId) {
  const store = useStore();
  const [hand, setHand] = useState<InHand>({ wish: {} });
  // Only the last file and the last wish matter; an answer to an earlier one is old news.
  const turn = useRef(0);
  const id = useRef(newId(importLetters));

  const aim = () => ({ session: store.get().session, seat: store.get().seat, stage });

  const read = async (file: File, wish: Wish) => {
    const mine = ++turn.current;
    setHand(({ preview, file: before }) => ({
      file,
      wish,
      busy: 'reading',
      ...(preview && before === file && { preview }),
    }));
    const asked = await previewImport(aim(), file, wish);
    if (mine !== turn.current) return;
    if (asked.is === 'answered') setHand({ file, wish, preview: asked.answer });
    else setHand({ file, wish, refused: asked.is === 'refused' ? asked.refusal : 'unreachable' });
  };

  const bringIn = async (from: string) => {
    const { file, wish, preview } = hand;
    if (!file || !preview) return;
    setHand({ ...hand, busy: 'importing' });
    const asked = await importNotes(aim(), file, { ...wish, as: preview.manner.as }, id.current, from);
    if (asked.is === 'answered') setHand({ wish: {}, done: { id: asked.answer.import, notes: asked.answer.notes } });
    else setHand({ file, wish, preview, refused: asked.is === 'refused' ? asked.refusal : 'unreachable' });
  };

  return {
    hand,
    choose: (file: File) => {
      id.current = newId(importLetters);
      void read(file, {});
    },
    change: (part: Wish) => hand.file && void read(hand.file, { ...hand.wish, ...part }),
    bringIn,
  };
}
