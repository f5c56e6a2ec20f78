export {
  type Announcement,
  type AnnouncementMatch,
  announcements,
  expectAnnounced,
  type ExpectAnnouncedOptions,
  watchAnnouncements,
} from './announcements'
export {
  apiError,
  type ApiErrorChanges,
  type ApiErrorFactory,
  apiErrors,
  type ApiErrorSample,
  type SampledCatalogue,
  type SampledCode,
} from './apiError'
export type { ClientName } from './clientErrors'
export { loadMessages } from './loadMessages'
export {
  findSurface,
  type FindOptions,
  getSurface,
  queryAllSurfaces,
  querySurface,
  type SurfaceFilter,
} from './surfaces'
export { testClock, type TestClock } from './testClock'
export { TestErrorProvider, type TestErrorProviderProps } from './TestErrorProvider'
