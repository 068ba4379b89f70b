import { expect, it } from 'vitest';
import { signerAfter } from '../../../../renderer/clinic/signer';
import { TherapistId } from '../../../../shared/id';

const [a, b] = ['Ana', 'Ben'].map((name) => ({
  id: TherapistId.parse(crypto.randomUUID()),
  name,
  credentials: 'PT',
}));
if (!a || !b) throw new Error('two therapists');

it('lets the first therapist sign, and nobody when there is a choice to make', () => {
  expect(signerAfter([a], null)).toBe(a.id);
  expect(signerAfter([a, b], null)).toBeNull();
});

it('keeps who signs until that therapist is removed', () => {
  expect(signerAfter([a, b], b.id)).toBe(b.id);
  expect(signerAfter([a], b.id)).toBe(a.id);
  expect(signerAfter([], b.id)).toBeNull();
});
