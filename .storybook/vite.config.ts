import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** For `storybook dev` and `storybook build`; the stories' tests take theirs from the project's own configuration. */
export default defineConfig({ plugins: [react()] })
