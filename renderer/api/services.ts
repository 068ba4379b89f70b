import { createContext, useContext } from 'react';
import type { Client } from '../../shared/api/client';

/** What every screen may use: the api, and a place to say what must be written before leaving. */
export type Services = {
  readonly client: Client;
  /** Registers a flush to run before leaving a screen, on blur and on quit; returns its removal. */
  readonly beforeLeaving: (flush: () => Promise<boolean>) => () => void;
  /** Writes everything unsaved; false when something could not be written. */
  readonly flushAll: () => Promise<boolean>;
};

export function createServices(client: Client): Services {
  const flushes = new Set<() => Promise<boolean>>();
  return {
    client,
    beforeLeaving(flush) {
      flushes.add(flush);
      return () => flushes.delete(flush);
    },
    async flushAll() {
      const results = await Promise.all([...flushes].map((flush) => flush()));
      return results.every(Boolean);
    },
  };
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('ServicesContext is missing');
  return services;
}
