import { describe, expect, it } from 'vitest';
import { formatDay, formatPartialDate, formatWeekday } from '../../../../renderer/design/formatDate';
import { formatScore } from '../../../../renderer/design/formatNumber';
import { APPARATUS_GROUPS } from '../../../../renderer/patient/equipment/apparatusGroups';
import { unansweredIn } from '../../../../renderer/patient/unanswered';
import { wordsFor } from '../../../../renderer/patient/wording';
import { PatientId } from '../../../../shared/id';
import { localDate, PartialDate } from '../../../../shared/localDate';
import { APPARATUS } from '../../../../shared/patient/equipment';
import { newPatient } from '../../../../shared/patient/newPatient';

describe('words and numbers of the record', () => {
  it('writes dates so that day and month cannot be mixed up', () => {
    expect(formatDay(localDate('2026-11-03'))).toBe('3 Nov 2026');
    expect(formatWeekday(localDate('2026-11-23'))).toBe('Monday 23 November 2026');
    expect(
      ['2019', '2019-04', '2019-04-30'].map((date) => formatPartialDate(PartialDate.parse(date))),
    ).toEqual(['2019', 'Apr 2019', '30 Apr 2019']);
  });

  it('writes scores with a sign and a decimal', () => {
    expect([-2.6, -2, 0.4, 0, -1.25].map(formatScore)).toEqual(['−2.6', '−2.0', '+0.4', '0.0', '−1.25']);
  });

  it('reads codes as words', () => {
    expect([wordsFor('total-hip'), wordsFor('acute-dvt-or-pe')]).toEqual(['Total hip', 'Acute DVT or PE']);
  });

  it('offers every apparatus exactly once', () => {
    expect(APPARATUS_GROUPS.flatMap(({ apparatus }) => apparatus).toSorted()).toEqual(
      [...APPARATUS].toSorted(),
    );
  });

  it('counts what nobody asked yet', () => {
    const patient = newPatient({
      id: PatientId.parse(crypto.randomUUID()),
      given: 'R',
      family: ['A'],
      dateOfBirth: localDate('1960-01-01'),
      sexForReference: 'female',
      language: 'en',
      unit: 'kg',
    });
    expect(unansweredIn(patient, 'bone')).toBe(6);
    expect(
      unansweredIn({ ...patient, fractures: { reviewedOn: localDate('2026-11-23'), entries: [] } }, 'bone'),
    ).toBe(5);
    expect(unansweredIn(patient, 'notes')).toBe(0);
  });
});
