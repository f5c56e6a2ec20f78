import { type Mock, vi } from 'vitest'
import type { Problem } from '../../src/problem'
import type { SurfaceState } from '../../src/components/parts/useSurface'
import { type ErrorPresentation, presented, type Recovery } from '../../src/store/presentation'

let made = 0

export type FakeParts = Partial<Omit<ErrorPresentation, 'recovery' | 'problem'>> & {
  readonly recovery?: Partial<Recovery>
  readonly problem?: Partial<Problem>
}

/** A presentation as the hook makes it, with the parts that a test is about. */
export function fakeError({ recovery, problem, ...parts }: FakeParts = {}): ErrorPresentation {
  made += 1
  const base: ErrorPresentation = {
    [presented]: true,
    id: `error-${made}`,
    problem: {
      catalogue: 'test',
      code: 'LIMIT_REACHED',
      listed: true,
      scope: 'whole',
      values: {},
      violations: [],
      receivedAt: 0,
      cause: undefined,
    },
    disclosure: 'open',
    severity: 'error',
    severityLabel: 'Error:',
    outcome: 'notApplied',
    surface: 'banner',
    title: 'Withdrawal not sent',
    detail: 'Your balance hasn’t changed.',
    messageFor: () => undefined,
    isSummary: false,
    violations: [],
    fingerprint: `same-${made}`,
    dismiss: vi.fn(),
    recovery: {
      kind: 'none',
      label: 'Try again',
      labelAt: (now) => `Try again in ${Math.ceil(((recovery?.availableAt ?? now) - now) / 1000)} seconds`,
      spokenLabel: 'Try again',
      spokenLabelAt: (now) => `Try again in ${Math.ceil(((recovery?.availableAt ?? now) - now) / 1000)} seconds`,
      busy: false,
    },
  }
  return {
    ...base,
    ...parts,
    problem: { ...base.problem, ...problem },
    recovery: { ...base.recovery, ...recovery },
  }
}

const texts: Record<string, string> = {
  'ui.severity.error': 'Error:',
  'ui.dismiss': 'Dismiss',
  'ui.region': 'Notifications',
  'ui.regionHotkey': 'Press {hotkey} to go to the action.',
  'ui.more': '{count} more',
  'ui.repeated': '{count} times',
  'ui.reference': 'Reference',
  'ui.copyReference': 'Copy reference',
  'ui.copied': 'Copied',
  'ui.busy': 'Working…',
  'ui.developerDetails': 'Developer details',
}

export interface FakeSurface extends SurfaceState {
  readonly announce: Mock<SurfaceState['announce']>
}

/** What the provider gives to surfaces, with English words. */
export function fakeSurface(parts: Partial<Omit<SurfaceState, 'announce'>> = {}): FakeSurface {
  return {
    text: (id: string, values: Record<string, string | number> = {}) =>
      (texts[id] ?? `no text ${id}`).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
    locale: 'en',
    dir: 'ltr',
    announce: vi.fn<SurfaceState['announce']>(),
    developerDetails: false,
    ...parts,
  }
}
