import { expect, test } from 'vitest';
import { localDate } from '../../../shared/localDate';
import { charted, exampleFacts } from './facts';

/** The three examples whole, to be read line by line for what they say about a patient. */

test('a LIFTMOR program at the clinic and at home, issued again with a change', () => {
  const text = charted(
    exampleFacts(0, {
      options: { week: 30, date: localDate('2027-06-01') },
      printed: 'large print, in English',
      changes: { since: 'v2 (4X8T1C)', lines: ['Weighted sit to stand 2 → 4 kg', 'Removed: Wall push-up'] },
    }),
    { shortId: '7K2M9Q', number: 3, date: localDate('2027-06-01'), reprint: false, held: false },
  );
  expect(text).toMatchInlineSnapshot(`
    "HOME EXERCISE PROGRAM - Clinic and home, autumn - v3, issued 2027-06-01 (print,
      id 7K2M9Q)
    Weeks: weeks 9-35 of 35 (Target), from 2027-01-04; doses below are those of week
      30
    Dx/precautions: osteoporosis (diagnosis) since 2025; DXA L-spine T-score -2.6
      (2026-09-15); DXA left femoral neck T-score -2.1 (2026-09-15); DXA left total
      hip T-score -1.8 (2026-09-15); fractures: none (reviewed 2026-11-02); surgery:
      none (reviewed 2026-11-02); spine red flags: none (reviewed 2026-11-02); falls
      in 12 months: 0 (asked 2026-11-02)
    Clearances on record: Dr Lena Ortiz, family physician, 2026-11-04, for:
      Osteoporosis on alendronate, stable. Supervised high-intensity resistance and
      impact training agreed.
    Goals: spine bone density; hip bone density; strength
    Measurable goal: {5xSTS|TUG|OLST|strength|other} {value} by {date}
    Last tests: Timed up and go 8.4 s (2026-11-02); Five sit-to-stands 10.9 s
      (2026-11-02); 30 s chair stand 14 stands (2026-11-02); Single-leg stance left
      24 s (2026-11-02); Single-leg stance right 21 s (2026-11-02); Tandem stance
      10 s (2026-11-02); Grip left 24 kg (2026-11-02); Grip right 26 kg
      (2026-11-02); Occiput to wall 0 cm (2026-11-02); Measured height 161 cm
      (2026-11-02)
    Equipment at home: dumbbells 2 x 2, 2 x 4, 1 x 6 kg; bands: light, medium;
      chair; counter; wall; step; mat; pillow; small pillow; doorway; hallway
    Estimated dose/wk (week 30, all sessions): strength 4 d; balance 2 d; impact
      2 d, 50 contacts; posture 2 d; clinic 1 x 29 min (30 planned); clinic 1 x
      29 min (30 planned); home 2 x 16 min
    Home (at home, alone, Tue/Sat, about 16 min):
     1. Weighted sit to stand: 3 x 8-10 @ 4 kg (RPE 5-6); rest 1 min
     2. Heel raise: 2 x 10-20 (RPE 4-6); rest 1 min; light hand support
     3. Single-leg stance with support: 3 x 10-20 s; rest 30 s; each side; light
        hand support
     4. Shoulder blade squeeze: 2 sets of 8 holds of 3-5 s; rest 30 s
    Clinic-only (supervised, NOT on handout):
    Monday (clinic, supervised, physical therapist, Mon, 30 min planned):
      - Barbell deadlift: 5 x 5 @ 40 kg (~83 % est. 1RM, asked 84 %); warm-up 2 x 5
        @ 27.5 kg (~57 % est. 1RM, asked 50-70 %); rest 1 min; progress: 80 ->
        85 % 1RM over the phase
      - Barbell back squat: 5 x 5 @ 32.5 kg (~83 % est. 1RM, asked 84 %); rest
        1 min; progress: 80 -> 85 % 1RM over the phase
      - Barbell overhead press: 5 x 5 @ 17.5 kg (~83 % est. 1RM, asked 84 %); rest
        1 min; progress: 80 -> 85 % 1RM over the phase
      - Jumping chin-up with drop landing: 5 x 5 contacts; rest 1 min
    Thursday (clinic, supervised, physical therapist, Thu, 30 min planned):
      - Barbell deadlift: 5 x 5 @ 40 kg (~83 % est. 1RM, asked 84 %); warm-up 2 x 5
        @ 27.5 kg (~57 % est. 1RM, asked 50-70 %); rest 1 min; progress: 80 ->
        85 % 1RM over the phase
      - Barbell back squat: 5 x 5 @ 32.5 kg (~83 % est. 1RM, asked 84 %); rest
        1 min; progress: 80 -> 85 % 1RM over the phase
      - Barbell overhead press: 5 x 5 @ 17.5 kg (~83 % est. 1RM, asked 84 %); rest
        1 min; progress: 80 -> 85 % 1RM over the phase
      - Jumping chin-up with drop landing: 5 x 5 contacts; rest 1 min
    Progression rule: as planned above; beyond that {all sets at top reps x {2}
      sessions at RPE <= {6} -> next weight|other}
    Change since v2 (4X8T1C): Weighted sit to stand 2 -> 4 kg; Removed: Wall push-up
    Template check: LIFTMOR (template version 2): meets 14 of 14 rows
    Check (Osteon evidence version 2): 0 stops, 0 facts missing, 9 warnings,
      11 advice
      warning: Learn: squat on 4 days a week
      warning: Build: squat on 4 days a week
      warning: Build: 50 % more lifted in a week
      warning: Build: 150 % more impact in a week
      warning: Barbell deadlift: 16.6 % heavier in one step (Monday, Build)
      warning: Barbell back squat: 16.6 % heavier in one step (Monday, Build)
      warning: Barbell overhead press: no load near the one asked for (Monday,
               Build)
      warning: Barbell overhead press: 16.6 % heavier in one step (Monday, Build)
      warning: Target: squat on 4 days a week
    Instruction: {demonstrated: Y/N}; {pt returned demo with min|mod|no cues};
      {teach-back correct: Y/N}; {handout given, large print, in English: Y/N}. Stop
      rules reviewed: {Y/N}
    Adherence since last visit (pt log): {done}/{planned} sessions, {%}; problems:
      {none|describe}
    Plan: review {date} (2026-12-07 has passed); reassess {5xSTS|TUG|OLST|other};
      contact: 70 visits, 0 calls a month (Seen twice a week in the clinic.)
    Time spent instructing: ____ min
    Billing: ____ (clinician to enter)
    Signed: Dana Whitfield, PT, DPT
    "
  `);
});

test('a program after a vertebral fracture, not issued yet', () => {
  expect(charted(exampleFacts(1, { printed: 'standard print, in English' }))).toMatchInlineSnapshot(`
    "HOME EXERCISE PROGRAM - Back strength and balance - not issued yet, as of
      2026-11-23
    Weeks: weeks 1-4 of 24 (Learn), from 2026-11-09; doses below are those of week 1
    Dx/precautions: osteoporosis (diagnosis) since 2025-09; hyperkyphosis; DXA
      L-spine T-score -2.9 (2026-06-03); DXA right total hip T-score -2.4
      (2026-06-03); T8 vertebral fracture 2025-08 (low trauma); surgery: none
      (reviewed 2026-11-02); spine red flags: none (reviewed 2026-11-02); falls in
      12 months: 1 (asked 2026-11-02)
    Clearances on record: Dr Samuel Reyes, geriatrician, 2026-11-05, for: T8
      fracture healed and free of pain. Guided strength, posture and balance work
      agreed; no impact beyond brisk walking.
    Goals: posture; balance; fewer falls
    Measurable goal: {5xSTS|TUG|OLST|strength|other} {value} by {date}
    Last tests: Timed up and go 11.2 s (2026-11-02); Five sit-to-stands 11.8 s
      (2026-11-02); 30 s chair stand 11 stands (2026-11-02); Single-leg stance left
      6 s (2026-11-02); Single-leg stance right 7 s (2026-11-02); Tandem stance 10 s
      (2026-11-02); Grip left 18 kg (2026-11-02); Grip right 19 kg (2026-11-02);
      Occiput to wall 4.5 cm (2026-11-02); Rib to pelvis 3 finger-widths
      (2026-11-02); Measured height 155 cm (2026-11-02)
    Equipment at home: dumbbells 2 x 2, 2 x 5 lb; bands: light, medium; chair;
      counter; wall; step; mat; pillow; small pillow; doorway; hallway
    Estimated dose/wk (week 1, all sessions): strength 2 d; balance 7 d; impact 0 d;
      posture 7 d; clinic 1 x 14 min (40 planned); home 1 x 17 min; home 7 x 5 min
    Strength at home (at home, alone, Fri, about 17 min):
     1. Sit to stand: 2 x 8-12 (RPE 4-6); rest 1 min
     2. Seated band row: 2 x 10-12 @ light band (RPE 5-6); rest 1 min
     3. Standing hip extension with band: 2 x 10-12 @ light band (RPE 5-6); rest
        1 min; each side; light hand support
     4. Wall push-up: 2 x 8-15 (RPE 3-5); rest 1 min
    Every day (at home, alone, daily, about 5 min):
     5. Head press, lying: 1 set of 5 holds of 3-5 s
     6. Single-leg stance with support: 3 x 10-20 s; rest 30 s; each side; light
        hand support
    Clinic-only (supervised, NOT on handout):
    Clinic (clinic, supervised, physical therapist, Tue, 40 min planned):
      - Seated band row: 2 x 10-12 @ light band (RPE 5-6); rest 1 min
      - Standing hip abduction with band: 2 x 10-12 @ light band (RPE 5-6); rest
        1 min; each side; light hand support
      - Kettlebell deadlift from a box: 2 x 8-12 @ load set by the therapist
        (RPE 4-5); rest 1 min 30 s
    Progression rule: none planned; {all sets at top reps x {2} sessions at RPE <=
      {6} -> next weight|other}
    Change: none issued before
    Template check: no template followed
    Check (Osteon evidence version 2): 0 stops, 0 facts missing, 1 warning, 6 advice
      warning: Single-leg stance (left): 6 s
    Instruction: {demonstrated: Y/N}; {pt returned demo with min|mod|no cues};
      {teach-back correct: Y/N}; {handout given, standard print, in English: Y/N}.
      Stop rules reviewed: {Y/N}
    Adherence since last visit (pt log): {done}/{planned} sessions, {%}; problems:
      {none|describe}
    Plan: review 2026-12-08; reassess {5xSTS|TUG|OLST|other}; contact: 12 visits,
      1 call a month
    Time spent instructing: ____ min
    Billing: ____ (clinician to enter)
    Signed: Dana Whitfield, PT, DPT
    "
  `);
});

test('a draft full of faults says that it is one', () => {
  expect(charted(exampleFacts(2))).toMatchInlineSnapshot(`
    "HOME EXERCISE PROGRAM - First draft, to be corrected - not issued yet, as of
      2026-11-23
    DRAFT - NOT FOR THE PATIENT: 11 stops open, see Check
    Weeks: weeks 1-16 of 16 (Target), from 2026-11-09; doses below are those of week
      1
    Dx/precautions: osteopenia (diagnosis) since 2026; DXA left femoral neck T-score
      -1.7 (2026-08-20); DXA L-spine T-score -1.4 (2026-08-20); fractures: none
      (reviewed 2026-11-02); surgery: none (reviewed 2026-11-02); spine red flags:
      none (reviewed 2026-11-02); falls in 12 months: 0 (asked 2026-11-02)
    Goals: hip bone density; strength
    Measurable goal: {5xSTS|TUG|OLST|strength|other} {value} by {date}
    Last tests: Timed up and go 7.6 s (2026-11-02); 30 s chair stand 17 stands
      (2026-11-02); Single-leg stance left 35 s (2026-11-02); Single-leg stance
      right 38 s (2026-11-02); Grip left 42 kg (2026-11-02); Grip right 45 kg
      (2026-11-02)
    Equipment at home: bar 20 kg; plates 2 pairs of 10, 1 pair of 5, 1 pair of 2.5
      kg; dumbbells 2 x 2, 2 x 4, 1 x 6 kg; bands: light, medium; chair; counter;
      wall; step; mat; pillow; small pillow; doorway; hallway; rack
    Estimated dose/wk (week 1, all sessions): strength 3 d; balance 0 d; impact 1 d,
      30 contacts; posture 0 d; clinic 1 x 21 min (30 planned); clinic 1 x 19 min
      (30 planned); home 1 x 14 min
    At home (at home, alone, Fri, about 14 min):
     1. Barbell back squat: 3 x 6 @ 55 kg (~76 % est. 1RM, asked 80-82 %); rest
        1 min 30 s
     2. Goblet squat to box: 2 x 6-10 @ 6 kg (RPE 6-7); rest 1 min
     3. Heel drop (firm): 3 x 10 contacts; rest 1 min; light hand support
    Clinic-only (supervised, NOT on handout):
    Monday (clinic, supervised, physical therapist, Mon, 30 min planned):
      - Barbell deadlift: 5 x 12 @ 67.5 kg (~80 % est. 1RM, asked 80-85 %); rest
        1 min 30 s
      - Barbell back squat: 5 x 5 @ 60 kg (~83 % est. 1RM, asked 80-92 %); rest
        1 min 30 s
    Tuesday (clinic, supervised, physical therapist, Tue, 30 min planned):
      - Barbell deadlift: 5 x 5 @ 67.5 kg (~80 % est. 1RM, asked 80-85 %); rest
        1 min 30 s
      - Barbell overhead press: 5 x 5 @ 80-85 % 1RM (load not worked out: no 1RM on
        record); rest 1 min 30 s
    Progression rule: none planned; {all sets at top reps x {2} sessions at RPE <=
      {6} -> next weight|other}
    Change: none issued before
    Template check: LIFTMOR (template version 2): meets 2 of 13 rows
      deviates: Sessions a week - template 2, here 3
      deviates: Overhead press - template 2 days a week, here Barbell overhead
                press, 1 day a week
      deviates: Jumping chin-up with drop landing - template 2 days a week, here
                none
      deviates: Resistance, sets x repetitions, target phase - template 5 x 5, here
                3-5 x 5-12
      deviates: Resistance, % of 1RM, target phase - template 80-85 %, here 80-92 %
      deviates: Impact, sets x contacts, target phase - template 5 x 5, here none
      deviates: Warm-up sets, target phase - template 2 sets at 50-70 %, here 0 sets
      deviates: Weeks of learning - template 4, here 0
      deviates: Supervised - template yes, here 1 of 3 sessions alone at home
      deviates: Length in weeks - template 35, here 16
      cannot check: Minutes a session - template 30, here 30
      reason for deviating: {clinical reason}
    Check (Osteon evidence version 2): 11 stops, 1 fact missing, 8 warnings,
      13 advice
      STOP: Barbell deadlift: more repetitions than can be done (Monday)
      STOP: Barbell deadlift: heavy in the first weeks (Monday)
      STOP: Barbell back squat: heavy in the first weeks (Monday)
      STOP: Barbell deadlift: heavy in the first weeks (Tuesday)
      STOP: Barbell overhead press: the percentage has no 1RM under it (Tuesday)
      STOP: Barbell overhead press: heavy in the first weeks (Tuesday)
      STOP: Barbell back squat: heavy in the first weeks (At home)
      STOP: Barbell back squat: high intensity alone at home (At home)
      STOP: Barbell back squat: not in the home equipment (At home)
      STOP: Barbell back squat: for supervised sessions (At home)
      STOP: Goblet squat to box: not in the home equipment (At home)
      cannot check: A typed load without a 1RM
      warning: No review date
      warning: Target: 3 LIFTMOR sessions a week
      warning: Monday: no warm-up sets
      warning: Barbell back squat: repetitions above the usual maximum (Monday)
      warning: Barbell back squat: above 90 % with low bone mass (Monday)
      warning: Tuesday: no warm-up sets
      warning: Barbell deadlift: heavy on days in a row (Tuesday)
      warning: At home: no warm-up sets
    Instruction: {demonstrated: Y/N}; {pt returned demo with min|mod|no cues};
      {teach-back correct: Y/N}; {handout given: Y/N}. Stop rules reviewed: {Y/N}
    Adherence since last visit (pt log): {done}/{planned} sessions, {%}; problems:
      {none|describe}
    Plan: review {date}; reassess {5xSTS|TUG|OLST|other}
    Time spent instructing: ____ min
    Billing: ____ (clinician to enter)
    Signed: Dana Whitfield, PT, DPT
    "
  `);
});
