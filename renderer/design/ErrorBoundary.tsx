import { Component, type ReactNode } from 'react';

type Props = { readonly children: ReactNode };
type State = { readonly error: Error | null };

/** The last net: a bug shows a way back. Every edit was already being saved as it was made. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <main className="page">
        <h1>Osteon met a fault</h1>
        <p>What you entered was saved as you typed it. Reload to go on.</p>
        <p className="muted">{this.state.error.message}</p>
        <p>
          <button type="button" className="button button--primary" onClick={() => window.location.reload()}>
            Reload
          </button>
        </p>
      </main>
    );
  }
}
