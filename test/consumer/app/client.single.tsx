import { hydrateRoot } from 'react-dom/client'
import 'react-errata/styles.css'
import { app } from './single.js'

const root = document.getElementById('root')
if (root) hydrateRoot(root, app, { onRecoverableError: (error) => console.error('recovered from', error) })
