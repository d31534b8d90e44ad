import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { Refusal } from './lib/api.js';
import './styles/base.css';
import './styles/stories.css';
import './styles/add.css';
import './styles/story.css';
import './styles/reports.css';
import './styles/reading.css';
import './styles/actor.css';

/** What the server refuses it refuses again; what did not reach it is tried once more. */
const retry = (failures: number, error: Error): boolean => !(error instanceof Refusal) && failures < 1;
const client = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 5_000 } } });

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
