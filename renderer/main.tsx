import './zodSetup';
import './design/tokens.css';
import './design/base.css';
import { CacheProvider } from '@emotion/react';
import createCache from '@emotion/cache';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../shared/api/client';
import { pickTransport } from './api/transport';
import { createServices, ServicesContext } from './api/services';
import { App } from './App';
import { ErrorBoundary } from './design/ErrorBoundary';
import { LiveRegion } from './design/LiveRegion';
import { theme } from './design/theme';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
const cache = createCache({ key: 'mui', nonce, prepend: true });
const services = createServices(createClient(pickTransport(window)));

createRoot(root).render(
  <StrictMode>
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} storageManager={null}>
        <ServicesContext value={services}>
          <LiveRegion>
            <ErrorBoundary>
              <App />
            </ErrorBoundary>
          </LiveRegion>
        </ServicesContext>
      </ThemeProvider>
    </CacheProvider>
  </StrictMode>,
);
