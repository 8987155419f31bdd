export type Component = { name: string; version: string; identifier: string; text: string }
export function shippedPackages(root: string): Component[]
