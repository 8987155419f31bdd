/** The regions of the hosted service, by the short names of their deployments. */
export const regions = {
  nvp1: 'United States',
  frp2: 'Germany',
  irp2: 'Europe (Ireland)',
  sgp2: 'Singapore',
  cap2: 'Canada',
  syp2: 'Australia',
} as const
