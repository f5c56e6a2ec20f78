import { addons } from 'storybook/manager-api'
import './addressAddon'
import { followSystem, managerThemes } from './theme'

followSystem((scheme) => {
  addons.setConfig({ theme: managerThemes[scheme], sidebar: { showRoots: true, collapsedRoots: [] } })
})
