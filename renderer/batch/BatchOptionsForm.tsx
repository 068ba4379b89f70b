import { useState } from 'react';
import type { Paper } from '../../shared/clinic/schema';
import type { BatchOptions } from '../../shared/handout/options';
import { DocumentList } from '../handout/DocumentList';
import { documentsIn, orderFrom } from '../handout/documentOrder';
import { LayoutChoice, OptionCheck, PaperChoice } from '../handout/OptionChoices';
import { START_DOCUMENTS } from '../handout/startDocuments';

export type BatchSettings = BatchOptions & {
  /** Whether each handout is recorded as issued. */
  readonly record: boolean;
  /** Whether programs with an open stop are taken too. */
  readonly drafts: boolean;
};

export const startSettings = (paper: Paper): BatchSettings => ({
  documents: [...START_DOCUMENTS],
  paper,
  layout: 'standard',
  record: true,
  drafts: false,
});

type Props = {
  readonly settings: BatchSettings;
  readonly onChange: (settings: BatchSettings) => void;
};

/** What every handout of the batch holds; weeks are those that each patient is in today. */
export function BatchOptionsForm({ settings, onChange }: Props) {
  const [order, setOrder] = useState(() => orderFrom(settings.documents));
  return (
    <div className="options">
      <DocumentList
        order={order}
        chosen={settings.documents}
        onChoose={(chosen) => onChange({ ...settings, documents: documentsIn(order, chosen) })}
        onOrder={(next) => {
          setOrder(next);
          onChange({ ...settings, documents: documentsIn(next, settings.documents) });
        }}
      />
      <LayoutChoice value={settings.layout} onChange={(layout) => onChange({ ...settings, layout })} />
      <PaperChoice value={settings.paper} onChange={(paper) => onChange({ ...settings, paper })} />
      <div className="options__choice">
        <OptionCheck
          label="Record each as issued"
          checked={settings.record}
          onChange={(record) => onChange({ ...settings, record })}
        />
        <OptionCheck
          label="Also programs with an open stop, as drafts"
          checked={settings.drafts}
          onChange={(drafts) => onChange({ ...settings, drafts })}
        />
      </div>
    </div>
  );
}
