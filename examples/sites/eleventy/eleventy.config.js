export default function (config) {
  config.addPassthroughCopy('og');
  config.addGlobalData('site', { title: 'Crumb', url: 'https://crumb.example' });
  return { markdownTemplateEngine: 'njk' };
}
