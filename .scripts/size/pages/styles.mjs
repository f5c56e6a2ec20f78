import 'react-errata/styles.css'
