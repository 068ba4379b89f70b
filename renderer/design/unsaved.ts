import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';

type Report = (id: string, unsaved: boolean) => void;

/** Where a field says that what stands in it is not saved; without a screen that listens it says it to nobody. */
export const UnsavedContext = createContext<Report>(() => undefined);

/** Tells the screen that the control with this id holds something that is not saved. */
export function useReportUnsaved(id: string, unsaved: boolean): void {
  const report = useContext(UnsavedContext);
  useEffect(() => {
    report(id, unsaved);
    return () => report(id, false);
  }, [report, id, unsaved]);
}

export type UnsavedFields = {
  readonly report: Report;
  /** Ids of controls whose text is not saved, in the order they became so. */
  readonly ids: readonly string[];
  /** The same now, for callbacks that outlive a drawing. */
  readonly any: () => boolean;
};

/** Keeps which fields of a screen hold text that could not be saved. */
export function useUnsavedFields(): UnsavedFields {
  const [ids, setIds] = useState<readonly string[]>([]);
  const now = useRef(new Set<string>());
  const any = useCallback(() => now.current.size > 0, []);
  const report = useCallback<Report>((id, unsaved) => {
    if (now.current.has(id) === unsaved) return;
    if (unsaved) now.current.add(id);
    else now.current.delete(id);
    setIds([...now.current]);
  }, []);
  return { ids, any, report };
}
