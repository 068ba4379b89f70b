import type { ApiError } from '../../shared/api/contract';
import { Brand } from './Brand';

/** A screen that could not be opened: why, in words, and the way back. */
export function CannotOpen({ what, error }: { readonly what: string; readonly error: ApiError }) {
  return (
    <div className="screen">
      <header className="topbar">
        <Brand />
      </header>
      <main className="page">
        <h1>{what} cannot be opened</h1>
        <p className="notice notice--stop" role="alert">
          {error.message}
        </p>
      </main>
    </div>
  );
}
