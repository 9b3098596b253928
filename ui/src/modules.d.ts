declare module "lucide:*" {
  const body: string;
  export default body;
}
declare module "virtual:catalogue/*" {
  const words: import("./lib/i18n/catalogues").Catalogue;
  export default words;
}
