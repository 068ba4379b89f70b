import * as z from 'zod';

// First import of main.tsx: without it zod tries `new Function`, which the content security policy reports.
z.config({ jitless: true });
